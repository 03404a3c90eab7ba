-- Versions kept before the history said which record they are part of.
update record_history
set within = (body::jsonb ->> 'projectId')::uuid
where kind in ('disbursement', 'project-activity');
