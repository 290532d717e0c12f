-- When a run was put into the bin; null of all others. In there it keeps its row, and so its model's name, and its folder.
alter table run add column binned_at timestamp with time zone;
create index run_bin on run (binned_at);
