-- The runs of races: two each, until one of them is deleted for good. They have the same place in the queue.
create table race_run (
    run_id char(32) not null primary key references run (id) on delete cascade,
    -- The id of the race's first run.
    race   char(32) not null,
    -- From 1, in the order in which they are listed.
    place  integer  not null
);
create index race_run_race on race_run (race);
