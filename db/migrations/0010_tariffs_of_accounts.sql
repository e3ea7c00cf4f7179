-- min_compatible: 10
-- Which tariff an account had before it got another, so that a month is billed by both. A program
-- before this one would bill all of it by the newer, so it must not open this. And whether a
-- settled month's periods of the day were estimated.
-- The conventions are those of the first migration; former tariffs are only ever appended to.

INSERT INTO account_field (name) VALUES ('tariff');
CREATE TABLE account_former_tariff (
    account_id BIGINT NOT NULL REFERENCES account (id),
    day_until TEXT NOT NULL CHECK (length(day_until) = 10),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    PRIMARY KEY (account_id, day_until)
);
ALTER TABLE settlement_row ADD COLUMN periods_estimated BIGINT NOT NULL DEFAULT 0
    CHECK (periods_estimated IN (0, 1));
