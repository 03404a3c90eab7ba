-- Totals by half-month instead of by day, and by the half-month in which they became known: a window is a few rows however many days it
-- has, and what was known at an instant is the sum of the rows before it. The days at the edges of other windows come from the ledger,
-- and so do censuses, which are no sums.
DROP TABLE total;

CREATE TABLE total (
    series int NOT NULL,
    -- first day of the half-month: the 1st or the 15th
    half date NOT NULL,
    -- first day of the half-month in Asia/Ho_Chi_Minh in which a version was known, or known to be superseded
    known date NOT NULL,
    -- amounts of contributions that begin in this half-month
    opened numeric NOT NULL,
    -- amounts of contributions that no longer stand from a day of this half-month on
    closed numeric NOT NULL,
    -- of both the part that was recorded in the very unit and in none below it
    own_opened numeric NOT NULL,
    own_closed numeric NOT NULL,
    PRIMARY KEY (series, half, known)
) WITH (fillfactor = 60);
COMMENT ON TABLE total IS 'Sums of versions as they became visible, for the record''s unit and each unit above it';

INSERT INTO total (series, half, known, opened, closed, own_opened, own_closed)
WITH seen AS (
    SELECT series, day, until, known_at AS at, amount FROM ledger
    UNION ALL
    SELECT series, day, until, superseded_at, -amount FROM ledger WHERE superseded_at IS NOT NULL
), change AS (
    SELECT series, day, at, amount AS opened, 0 AS closed FROM seen
    UNION ALL
    SELECT series, until, at, 0, amount FROM seen WHERE until IS NOT NULL
), half AS (
    SELECT series,
           date_trunc('month', day::timestamp)::date + CASE WHEN extract(day FROM day) < 15 THEN 0 ELSE 14 END AS half,
           date_trunc('month', at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
               + CASE WHEN extract(day FROM at AT TIME ZONE 'Asia/Ho_Chi_Minh') < 15 THEN 0 ELSE 14 END AS known,
           sum(opened) AS opened, sum(closed) AS closed
    FROM change
    GROUP BY 1, 2, 3
)
SELECT above.id, half.half, half.known, sum(half.opened), sum(half.closed),
       coalesce(sum(half.opened) FILTER (WHERE above.id = s.id), 0),
       coalesce(sum(half.closed) FILTER (WHERE above.id = s.id), 0)
FROM half
JOIN series s ON s.id = half.series
JOIN series above ON above.indicator = s.indicator AND above.dimensions = s.dimensions AND above.qualifier = s.qualifier
                 AND (above.unit = s.unit OR starts_with(s.unit, above.unit || '.'))
WHERE s.indicator NOT IN ('labour.abroad', 'consular.foreign-residents')
GROUP BY above.id, half.half, half.known;

-- What ended in the days at the edge of a window.
CREATE INDEX ledger_series_until ON ledger (series, until) WHERE until IS NOT NULL;
-- What came and went between two instants. The log is read in about the order in which it was written, so that pages of the ledger lie in
-- that order as well.
CREATE INDEX ledger_known_at ON ledger USING brin (known_at) WITH (autosummarize = on);
CREATE INDEX ledger_superseded_at ON ledger (superseded_at) WHERE superseded_at IS NOT NULL;
