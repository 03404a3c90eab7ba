-- One database a service, and one role, which may connect to it and to no other and owns nothing; none reads another's.
-- Sets passwords anew from the environment and leaves what is there alone, so it can be run again at any time.
\set ON_ERROR_STOP on
\getenv reporting REPORTING_DB_PASSWORD
\getenv delegations DELEGATIONS_DB_PASSWORD
\getenv ngo_projects NGO_PROJECTS_DB_PASSWORD
\getenv border_incidents BORDER_INCIDENTS_DB_PASSWORD
\getenv citizen_protection CITIZEN_PROTECTION_DB_PASSWORD

create temp table service (name text, password text);
insert into service values
    ('reporting', :'reporting'),
    ('delegations', :'delegations'),
    ('ngo_projects', :'ngo_projects'),
    ('border_incidents', :'border_incidents'),
    ('citizen_protection', :'citizen_protection');

select format('create role %I', name) from service
where name not in (select rolname from pg_roles) \gexec
select format('alter role %I login password %L', name, password) from service \gexec
select format('create database %I', name) from service
where name not in (select datname from pg_database) \gexec
select format('revoke all on database %I from public', name) from service \gexec
select format('grant connect, temporary on database %1$I to %1$I', name) from service \gexec
