-- What runs are found by: their plans, field by field, and their tags. Written whenever a plan is stored.
create table run_field (
    run_id       char(32)        not null references run (id) on delete cascade,
    field        varchar(200)    not null,
    text_value   varchar(100000) not null,
    number_value double precision,
    primary key (run_id, field)
);

create index run_field_number on run_field (field, number_value);

create table run_tag (
    run_id char(32)    not null references run (id) on delete cascade,
    tag    varchar(50) not null,
    primary key (run_id, tag)
);

create index run_tag_tag on run_tag (tag);
