-- One database a service; none reads another's.
create database reporting;
create database delegations;
create database ngo_projects;
create database border_incidents;
create database citizen_protection;
