-- Datasets may come without a test split; their epochs have no scores of it.
alter table epoch alter column test_cross_entropy drop not null;
alter table epoch alter column test_accuracy drop not null;
