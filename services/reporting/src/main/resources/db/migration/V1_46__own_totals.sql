-- Of each day's sums the part that was recorded in the very unit and in none below it: what a unit has of its own is read as it stands,
-- and not as what is left of its sums without those of a hundred units below.
ALTER TABLE total
    ADD COLUMN own_opened numeric NOT NULL DEFAULT 0,
    ADD COLUMN own_closed numeric NOT NULL DEFAULT 0;

WITH own AS (
    SELECT series, day, sum(opened) AS opened, sum(closed) AS closed
    FROM (
        SELECT series, day, amount AS opened, 0 AS closed FROM ledger WHERE superseded_at IS NULL
        UNION ALL
        SELECT series, until, 0, amount FROM ledger WHERE superseded_at IS NULL AND until IS NOT NULL
    ) AS line
    GROUP BY series, day
)
UPDATE total t SET own_opened = own.opened, own_closed = own.closed
FROM own
WHERE t.series = own.series AND t.day = own.day;
