-- As the service asks for a unit's sums over a window of whole half-months.
SELECT reach.indicator, s.dimensions, s.qualifier, sum(t.amount) AS amount
FROM unnest(
         '{handovers.received.people,handovers.returned.people}'::text[],
         array_fill(?::date, '{2}'), array_fill(?::date + 1, '{2}'), array_fill(date '0001-01-01', '{2}')
     ) AS reach (indicator, low, high, ended)
CROSS JOIN LATERAL (
    SELECT id, dimensions, qualifier FROM series
    WHERE indicator = reach.indicator AND unit = ?
    OFFSET 0
) AS s
CROSS JOIN LATERAL (
    SELECT sum(opened) - coalesce(sum(closed) FILTER (WHERE half < reach.ended), 0) AS amount
    FROM total
    WHERE series = s.id AND known < 'infinity' AND half >= reach.low AND half < reach.high
) AS t
WHERE t.amount <> 0
GROUP BY reach.indicator, s.dimensions, s.qualifier
