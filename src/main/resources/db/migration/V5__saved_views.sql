-- How people look at the list of runs: a page's address without its path, under a name.
create table saved_view (
    name  varchar(60)   not null primary key,
    query varchar(4000) not null
);
