-- As the service asks for a unit's sums over a window.
SELECT s.indicator, s.dimensions, s.qualifier,
       sum(t.opened) - coalesce(sum(t.closed) FILTER (WHERE t.day <= reach.ended_by), 0) AS amount
FROM unnest(
         '{handovers.received.people,handovers.returned.people}'::text[],
         array_fill(?::date, '{2}'), array_fill(?::date, '{2}'), array_fill(date '0001-01-01', '{2}')
     ) AS reach (indicator, starts_from, starts_to, ended_by)
JOIN series s ON s.indicator = reach.indicator AND s.unit = ?
JOIN total t ON t.series = s.id AND t.day BETWEEN reach.starts_from AND reach.starts_to
GROUP BY s.indicator, s.dimensions, s.qualifier
