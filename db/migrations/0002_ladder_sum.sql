-- min_compatible: 1
-- How much an account bought since its ladder began is asked at every quote: the sum comes from one
-- index, and the few rejected steps have one of their own.
DROP INDEX sale_account;
CREATE INDEX sale_account ON sale (account_id, at, id, energy);
CREATE INDEX sale_step_rejected ON sale_step (sale_id) WHERE step = 'reject';
