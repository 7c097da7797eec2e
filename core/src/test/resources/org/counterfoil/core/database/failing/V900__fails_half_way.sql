create table half_way (id uuid primary key);
comment on table half_way is 'fact: never seen by anybody';
insert into setting (id, name) values (random_uuid(), 'no scope, so this fails');
