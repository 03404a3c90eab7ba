-- A number for (unit, indicator, dimensions, qualifier): the rows that there are millions of stay narrow.
-- Unit codes sort by bytes, so that a unit with everything below it is one range of the index.
CREATE TABLE series (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator text COLLATE "C" NOT NULL,
    unit text COLLATE "C" NOT NULL,
    -- canonical: country=LA;kind=illegal-entry
    dimensions text COLLATE "C" NOT NULL,
    qualifier text COLLATE "C" NOT NULL,
    UNIQUE (indicator, unit, dimensions, qualifier)
);

-- Every version of every record that has arrived. A version was visible at t where known_at <= t < superseded_at; one that
-- arrived after a higher version was superseded at once and never visible.
CREATE TABLE record_version (
    record uuid NOT NULL,
    version int NOT NULL,
    type text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    unit text COLLATE "C" NOT NULL,
    withdrawn boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- when Kafka appended the event
    known_at timestamptz NOT NULL,
    superseded_at timestamptz,
    PRIMARY KEY (record, version)
);

-- A record has one newest version, whoever writes: two workers that meet at one record fail and try again.
CREATE UNIQUE INDEX record_version_newest ON record_version (record) WHERE superseded_at IS NULL;

-- What each version contributes, in the series of the record's own unit.
CREATE TABLE ledger (
    record uuid NOT NULL,
    version int NOT NULL,
    -- number of the contribution within the version, from 1
    line smallint NOT NULL,
    series int NOT NULL,
    day date NOT NULL,
    -- first day on which it no longer stands
    until date,
    -- day of the record's first version in Asia/Ho_Chi_Minh
    recorded_on date NOT NULL,
    known_at timestamptz NOT NULL,
    superseded_at timestamptz,
    amount numeric NOT NULL,
    PRIMARY KEY (record, version, line)
);

CREATE INDEX ledger_series_day ON ledger (series, day);
-- For what was received late: PostgreSQL skips from day to day of receipt.
CREATE INDEX ledger_recorded_on_day ON ledger (recorded_on, day);

-- Sums of the newest versions for the record's unit and each unit above it; of a census for the record's unit alone.
-- Rows change often and no index covers what changes: room on each page keeps the changes in place.
CREATE TABLE total (
    series int NOT NULL,
    day date NOT NULL,
    -- amounts of contributions that begin on this day, and how many those are
    opened numeric NOT NULL,
    entries int NOT NULL,
    -- amounts of contributions that no longer stand from this day on
    closed numeric NOT NULL,
    PRIMARY KEY (series, day)
) WITH (fillfactor = 60);
