-- The newest versions, found by comparing them.
SELECT s.indicator, s.dimensions, s.qualifier, sum(l.amount) AS amount
FROM ledger l
JOIN series s ON s.id = l.series
WHERE l.day BETWEEN ? AND ?
  AND s.unit >= ? AND s.unit < ? || '/'
  AND s.indicator IN ('handovers.received.people', 'handovers.returned.people')
  AND NOT EXISTS (SELECT FROM ledger later WHERE later.record = l.record AND later.version > l.version)
GROUP BY s.indicator, s.dimensions, s.qualifier
