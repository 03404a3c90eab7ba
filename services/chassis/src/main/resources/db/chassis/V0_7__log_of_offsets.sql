-- Which log an offset is of: the id that Kafka gave the topic when it was made. Null: not known, stored before this column was.
-- What a feed had read of a log that is no more stands under the name feed/log.
alter table consumer_offset add column log text;
