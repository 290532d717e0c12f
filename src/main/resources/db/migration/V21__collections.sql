-- Datasets that grow: what people drew and kept, apart from each other, each under the sentence by which it was given.
create table own_collection (
    -- What addresses write, and the dataset that is made of it.
    name       varchar(60)              not null primary key,
    title      varchar(60)              not null,
    -- The names of its classes as JSON; null where it takes any.
    classes    text,
    -- Who may see and train on what is given.
    consent    varchar(1000)            not null,
    shared     boolean                  not null,
    created_at timestamp with time zone not null
);

insert into own_collection (name, title, classes, consent, shared, created_at)
values ('my-digits', 'My digits', null, '', false, current_timestamp);

-- All that was kept before is in "my digits".
alter table own_example add column collection_name varchar(60) default 'my-digits' not null references own_collection (name);
alter table own_example alter column collection_name drop default;
-- Who gave it, as they called themselves; empty where nobody asked.
alter table own_example add column giver varchar(60) default '' not null;
alter table own_example alter column giver drop default;

create index own_example_of_collection on own_example (collection_name, id);
