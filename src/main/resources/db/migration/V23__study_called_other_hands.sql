-- A study that ships has this name now: one of people's own gets another, by the second of its making.
update study set name = 'other-hands-' || cast(extract(epoch from created_at) as bigint) where name = 'other-hands';
