-- A version is one row instead of two: what it is stands in its first line, which is its only one in most cases. One that contributes
-- nothing (withdrawn, or of no indicator) has a line 0.

-- What a record is called and which topic tells of it: a number in millions of rows.
CREATE TABLE record_kind (
    id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    UNIQUE (type, topic)
);

INSERT INTO record_kind (type, topic) SELECT DISTINCT type, topic FROM record_version ORDER BY type, topic;

ALTER TABLE ledger RENAME TO ledger_before;

-- Every version of every record that has arrived, and what it contributes, in the series of the record's own unit. A version was visible
-- at t where known_at <= t < superseded_at; one that arrived after a higher version was superseded at once and never visible.
CREATE TABLE ledger (
    record uuid NOT NULL,
    version int NOT NULL,
    -- number of the contribution within the version, from 1; 0 where it contributes nothing
    line smallint NOT NULL,
    -- of the version, in its first line alone
    kind smallint,
    -- null in line 0, as all that a contribution has
    series int,
    day date,
    -- first day on which it no longer stands
    until date,
    -- day of the record's first version in Asia/Ho_Chi_Minh
    recorded_on date NOT NULL,
    -- of the version, in its first line alone
    withdrawn boolean,
    -- when Kafka appended the event
    known_at timestamptz NOT NULL,
    superseded_at timestamptz,
    -- of the version, in its first line alone
    recorded_at timestamptz,
    amount numeric,
    -- of the version, where no series says it
    unit text COLLATE "C",
    CHECK (CASE line WHEN 0 THEN kind IS NOT NULL AND unit IS NOT NULL AND series IS NULL
                     ELSE series IS NOT NULL AND day IS NOT NULL AND amount IS NOT NULL AND (kind IS NOT NULL) = (line = 1) END),
    CHECK ((kind IS NULL) = (recorded_at IS NULL) AND (kind IS NULL) = (withdrawn IS NULL))
);

INSERT INTO ledger (record, version, line, kind, series, day, until, recorded_on, withdrawn, known_at, superseded_at, recorded_at, amount, unit)
SELECT v.record, v.version, coalesce(l.line, 0), CASE WHEN l.line > 1 THEN NULL ELSE k.id END, l.series, l.day, l.until,
       (v.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, CASE WHEN l.line > 1 THEN NULL ELSE v.withdrawn END,
       v.known_at, v.superseded_at, CASE WHEN l.line > 1 THEN NULL ELSE v.recorded_at END, l.amount,
       CASE WHEN l.line IS NULL THEN v.unit END
FROM record_version v
JOIN record_kind k USING (type, topic)
LEFT JOIN ledger_before l USING (record, version)
ORDER BY v.known_at, v.record, v.version, l.line;

DROP TABLE ledger_before, record_version;

ALTER TABLE ledger ADD PRIMARY KEY (record, version, line);
CREATE INDEX ledger_series_day ON ledger (series, day);
-- What a period received late began before it, and so before the day on which it was recorded. Most records are of the day on which they
-- are recorded: those need no entry.
CREATE INDEX ledger_late ON ledger (recorded_on, day) WHERE day < recorded_on;
-- What ended in the days at the edge of a window.
CREATE INDEX ledger_series_until ON ledger (series, until) WHERE until IS NOT NULL;
-- What came and went between two instants. The log is read in about the order in which it was written, so that pages of the ledger lie in
-- that order as well.
CREATE INDEX ledger_known_at ON ledger USING brin (known_at) WITH (autosummarize = on);
CREATE INDEX ledger_superseded_at ON ledger (superseded_at) WHERE superseded_at IS NOT NULL;

CREATE VIEW record_version AS
SELECT l.record, l.version, k.type, k.topic, coalesce(l.unit, s.unit) AS unit, l.withdrawn, l.recorded_at, l.known_at, l.superseded_at
FROM ledger l
LEFT JOIN record_kind k ON k.id = l.kind
LEFT JOIN series s ON s.id = l.series
WHERE l.kind IS NOT NULL;
