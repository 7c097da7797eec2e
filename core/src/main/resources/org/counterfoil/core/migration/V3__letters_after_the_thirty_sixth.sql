-- After A to Z and 0 to 9 a register's installations go on with AA.
alter table installation alter column letter set data type varchar(10);
