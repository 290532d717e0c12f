-- How large the gradient was in each layer, after each epoch and before the first step (epoch 0), of runs whose plans
-- ask for it. The place is that of the layer among those that learn, from 0.
create table gradient_norm (
    run_id char(32)         not null references run (id) on delete cascade,
    epoch  integer          not null,
    place  integer          not null,
    layer  varchar(100)     not null,
    norm   double precision not null,
    primary key (run_id, epoch, place)
);

-- Plans that were stored before they could ask for it did not.
insert into run_field
select run_id, 'learning.gradientNorms', 'false', null from run_field where field = 'learning.epochs';
