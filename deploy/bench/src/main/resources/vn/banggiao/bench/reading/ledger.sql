-- Three years of handovers: each in one of 90 communes and one of 40 figures, one in twenty amended a day later. Indexes come afterwards.
TRUNCATE series, ledger, total;

INSERT INTO record_kind (type, topic) VALUES ('handover', 'border-incidents') ON CONFLICT DO NOTHING;

INSERT INTO series (indicator, unit, dimensions, qualifier)
SELECT 'handovers.' || direction || '.people', unit, 'country=' || country, qualifier
FROM unnest(?::text[]) AS unit,
     unnest('{received,returned}'::text[]) AS direction,
     unnest('{LA,CN,KH,TH,MM,KR,JP,RU,DE,FR}'::text[]) AS country,
     unnest('{exact,about}'::text[]) AS qualifier;

CREATE TEMP TABLE figure ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY id) AS number, id FROM series WHERE unit ~ '\..*\.';

INSERT INTO ledger (record, version, line, kind, series, day, recorded_on, withdrawn, known_at, superseded_at, recorded_at, amount)
SELECT r.record, v.version, 1, k.id, f.id, r.at::date - r.delay, r.at::date, false, r.at + (v.version - 1) * interval '1 day',
       CASE WHEN r.amended AND v.version = 1 THEN r.at + interval '1 day' END, r.at, 1 + (r.n * 7 + v.version) % 9
FROM (
    SELECT n, at, uuidv7(at - now()) AS record, n % 20 = 0 AS amended, 1 + (n::bigint * 7919) % 3600 AS figure,
           CASE WHEN n % 10 < 6 THEN 0 WHEN n % 10 < 9 THEN 1 ELSE n % 19 END::int AS delay
    FROM (
        SELECT n, timestamptz '2021-01-01' + n * (interval '3 years' / ?::int) AS at FROM generate_series(1, ?::int) AS n
    ) AS moment
    OFFSET 0
) AS r
JOIN figure f ON f.number = r.figure
JOIN record_kind k ON k.type = 'handover'
CROSS JOIN LATERAL generate_series(1, CASE WHEN r.amended THEN 2 ELSE 1 END) AS v (version);

INSERT INTO total (series, day, opened, entries, closed, own_opened, own_closed)
SELECT series, day, sum(amount), count(*), 0, sum(amount), 0
FROM ledger
WHERE superseded_at IS NULL
GROUP BY series, day;

INSERT INTO total (series, day, opened, entries, closed, own_opened, own_closed)
SELECT above.id, t.day, sum(t.opened), sum(t.entries), 0, 0, 0
FROM total t
JOIN series s ON s.id = t.series
JOIN series above ON above.indicator = s.indicator AND above.dimensions = s.dimensions AND above.qualifier = s.qualifier
                 AND starts_with(s.unit, above.unit || '.')
GROUP BY above.id, t.day;
