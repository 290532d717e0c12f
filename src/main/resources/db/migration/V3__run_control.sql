-- Why a run that finished did so before its last epoch, and the like.
alter table run add column remark text;

-- Of the plan without its name, tags and notes: runs with the same one should have the same weights.
alter table run add column plan_sha256 char(64);
create index run_plan on run (plan_sha256);

-- Of the weights as they are stored.
alter table epoch add column weights_sha256 char(64);

create table setting (
    name    varchar(40)  not null primary key,
    content varchar(200) not null
);
