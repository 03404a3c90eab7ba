-- Messages of the log that the ledger could not take, each once: a row commits with the batch that it was in, and is never deleted.
CREATE TABLE dead_letter (
    -- where it stands in the log, as one word: border-incidents-3-1207
    id text GENERATED ALWAYS AS (topic || '-' || partition::text || '-' || log_offset::text) STORED PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    topic text NOT NULL,
    partition int NOT NULL,
    log_offset bigint NOT NULL,
    -- the beginning of each; the whole stands in the log
    key bytea,
    headers jsonb NOT NULL,
    body bytea,
    -- of the whole body in bytes; null where there is none
    size int,
    appended_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    -- why, when it was read last: what kind of reason, which field, and in English for an operator
    kind text NOT NULL,
    field text,
    reason text NOT NULL,
    -- superseded: its record is in the ledger in this version or a higher one. discarded: a person has said why it never counts
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'projected', 'superseded', 'discarded')),
    replays int NOT NULL DEFAULT 0,
    replayed_at timestamptz,
    replayed_by text,
    settled_at timestamptz,
    settled_by text,
    remark text,
    UNIQUE (topic, partition, log_offset),
    CHECK ((state = 'waiting') = (settled_at IS NULL))
);

CREATE INDEX dead_letter_waiting ON dead_letter (sequence) WHERE state = 'waiting';

REVOKE DELETE ON dead_letter FROM "${service}";
