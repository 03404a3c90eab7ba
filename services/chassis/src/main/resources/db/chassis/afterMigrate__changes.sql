-- Run at every start. A copy of the tables that was restored into a younger cluster (pg_dump) brings transaction ids which this cluster
-- has yet to reach. They become this transaction's: complete, and before whatever is kept next. Who had pulled them is told to start
-- again, as the place that his cursor names is gone.
update record_history
set xact = pg_current_xact_id()
where xact >= pg_snapshot_xmax(pg_current_snapshot());
