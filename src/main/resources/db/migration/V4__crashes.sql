-- What a person has asked of a run that trains: it outlives the server.
alter table run add column stop_request varchar(16) default 'NONE' not null;

-- Starts since it last got further. A run that ends the server again and again must not be started for ever.
alter table run add column starts_in_vain integer default 0 not null;
