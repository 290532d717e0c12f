-- Plans that were stored before they could say over which examples they normalise did it in each tower alone.
insert into run_field (run_id, field, text_value, number_value)
select run_id, 'architecture.normalisedOver', 'TOWER', null from run_field
where field = 'architecture.batchNormalisation' and text_value = 'true';
