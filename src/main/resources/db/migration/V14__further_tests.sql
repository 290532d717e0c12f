-- Scores on test splits of other datasets that a plan wants reported, as JSON.
alter table epoch add column further_tests text;
