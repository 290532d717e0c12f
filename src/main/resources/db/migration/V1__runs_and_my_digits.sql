create table run (
    id               char(32)                 not null primary key,
    name             varchar(100)             not null,
    model            varchar(120)             not null unique,
    plan             text                     not null,
    status           varchar(16)              not null,
    priority         integer                  not null,
    queue_position   bigint                   not null,
    parameters       bigint                   not null,
    towers           integer                  not null,
    threads          integer                  not null,
    created_at       timestamp with time zone not null,
    started_at       timestamp with time zone,
    ended_at         timestamp with time zone,
    training_seconds double precision,
    failure          text,
    best_epoch       integer,
    last_epoch       integer,
    provenance       text
);

create index run_queue on run (status, priority, queue_position);

create table epoch (
    run_id                   char(32)         not null references run (id) on delete cascade,
    epoch                    integer          not null,
    seconds                  double precision not null,
    step                     bigint           not null,
    training_cross_entropy   double precision not null,
    training_accuracy        double precision not null,
    validation_cross_entropy double precision,
    validation_accuracy      double precision,
    test_cross_entropy       double precision not null,
    test_accuracy            double precision not null,
    primary key (run_id, epoch)
);

create table own_digit (
    id         char(32)                 not null primary key,
    label      integer                  not null,
    ink        text                     not null,
    glyph      text                     not null,
    created_at timestamp with time zone not null
);
