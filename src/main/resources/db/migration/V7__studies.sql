-- Studies that people made themselves. Their runs are known by their plans.
create table study (
    name           varchar(120)             not null primary key,
    definition     text                     not null,
    created_at     timestamp with time zone not null,
    -- Whether its runs are watched: one after the other is let go on, or stopped.
    going          boolean                  not null,
    -- Whether nothing is left to train: successive halving leaves runs at rest.
    is_over           boolean                  not null,
    -- What its runs had been trained when it was started last: no part of its limit.
    seconds_before double precision         not null,
    -- Why it ended by itself.
    remark         varchar(1000)
);
