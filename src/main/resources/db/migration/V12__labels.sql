-- What people change in the labels of a version of a dataset before they make another version of it.
create table label_draft (
    id           char(32)                 not null primary key,
    dataset      varchar(60)              not null,
    -- The version that is labelled.
    version      varchar(8)               not null,
    title        varchar(60)              not null,
    -- Who began it.
    author       varchar(60)              not null,
    begun_at     timestamp with time zone not null,
    -- When a version was made of it, or it was put away.
    ended_at     timestamp with time zone,
    made_version varchar(8)
);

create index label_draft_of_dataset on label_draft (dataset);

-- One row for each thing that somebody did; what is taken back stays, marked.
create table label_change (
    id        char(32)                 not null primary key,
    draft_id  char(32)                 not null references label_draft (id),
    author    varchar(60)              not null,
    made_at   timestamp with time zone not null,
    edit      text                     not null,
    undone_at timestamp with time zone
);

create index label_change_of_draft on label_change (draft_id);
