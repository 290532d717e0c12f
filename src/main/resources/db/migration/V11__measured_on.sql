-- What scores were measured on: SHA-256 over pixels and labels. Scores compare only where these are the same.
alter table epoch add column validation_sha256 char(64);
alter table epoch add column test_sha256 char(64);
