-- What an epoch's logits are divided by so that its confidence can be believed, and how far it can, as JSON; null where that was not measured.
alter table epoch add column calibration text;
