-- The newest versions, as the ledger marks them.
SELECT s.indicator, s.dimensions, s.qualifier, sum(l.amount) AS amount
FROM ledger l
JOIN series s ON s.id = l.series
WHERE l.day BETWEEN ? AND ?
  AND s.unit >= ? AND s.unit < ? || '/'
  AND s.indicator IN ('handovers.received.people', 'handovers.returned.people')
  AND l.superseded_at IS NULL
GROUP BY s.indicator, s.dimensions, s.qualifier
