-- What people keep may be of any class: letters have names where digits had numbers.
alter table own_digit rename to own_example;
alter table own_example add column class_name varchar(1000);
update own_example set class_name = cast(label as varchar(1000));
alter table own_example alter column class_name set not null;
alter table own_example drop column label;
