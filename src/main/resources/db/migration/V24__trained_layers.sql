-- Plans that were stored before they could say which layers learn let all of them learn.
insert into run_field
select run_id, 'learning.trainedLayers', 'ALL', null from run_field where field = 'learning.epochs';
