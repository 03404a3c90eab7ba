-- Which build of the ledger is served. A batch shares the row until it commits, the swap to a rebuilt ledger changes it: so no
-- batch runs while tables are swapped, and each notices afterwards that the numbers of series are others.
CREATE TABLE projection_generation (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    generation int NOT NULL
);

INSERT INTO projection_generation (generation) VALUES (1);

-- Every rebuild of the ledger from the log that was ever begun.
CREATE TABLE rebuild (
    id uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
    started_at timestamptz NOT NULL,
    started_by text NOT NULL,
    finished_at timestamptz,
    -- how many events of the log have been projected, how many it held when last asked, and how many nobody can read
    events bigint NOT NULL DEFAULT 0,
    log_events bigint NOT NULL DEFAULT 0,
    unreadable bigint NOT NULL DEFAULT 0,
    -- why it failed, for an operator
    failure text
);
