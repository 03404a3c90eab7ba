-- What a period received late began before it, and so before the day on which it was recorded. Most records are of the day on which they
-- are recorded: those need no entry.
DROP INDEX ledger_recorded_on_day;
CREATE INDEX ledger_late ON ledger (recorded_on, day) WHERE day < recorded_on;
