-- All that has happened to the names under which programs ask for models; the last change of a name says what answers now.
create table served_change (
    name       varchar(60)              not null,
    revision   integer                  not null,
    kind       varchar(16)              not null,
    version    integer                  not null,
    run_id     char(32)                 not null,
    model      varchar(120)             not null,
    epoch      integer                  not null,
    back_to    integer,
    changed_at timestamp with time zone not null,
    origin     varchar(100)             not null,
    note       varchar(500)             not null,
    primary key (name, revision)
);
