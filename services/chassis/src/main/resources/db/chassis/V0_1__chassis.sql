-- Events that wait for Kafka. Written in the transaction of the record, deleted once the broker has acknowledged.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    ce_id      text        not null,
    ce_type    text        not null,
    ce_subject text        not null,
    body       bytea       not null,
    created_at timestamptz not null
);

-- Every version of every record as it was answered, and the hash of the request that made it.
create table record_history (
    record       uuid        not null,
    version      integer     not null,
    kind         text        not null,
    request_hash text        not null,
    body         text        not null,
    known_at     timestamptz not null,
    actor        text        not null,
    primary key (record, version)
);

-- Which record a caller's Idempotency-Key made.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    record       uuid        not null,
    created_at   timestamptz not null,
    primary key (caller, key)
);

-- Who did what when to which record. Rows are only ever added.
create table audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null,
    roles    text        not null,
    token_id text,
    action   text        not null,
    kind     text        not null,
    record   uuid        not null,
    version  integer,
    detail   text
);
create index audit_record on audit (record, id);

-- How far a consumer has come; written in the transaction of the batch that it read.
create table consumer_offset (
    feed        text    not null,
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (feed, topic, partition)
);
