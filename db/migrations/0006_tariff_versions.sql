-- min_compatible: 6
-- A tariff has versions, each from its day on, published by two people. A program before this one
-- would sell at no price at all, so it must not open this.
-- The conventions are those of the first migration. Versions are only ever appended; what a tariff
-- was before becomes its version 1, of which nobody knows any more who published it.

CREATE TABLE tariff_version (
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    version BIGINT NOT NULL CHECK (version BETWEEN 1 AND 1000000),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    effective TEXT NOT NULL CHECK (length(effective) = 10),
    category TEXT NOT NULL,
    metering TEXT NOT NULL,
    cycle TEXT NOT NULL,
    cycle_month BIGINT NOT NULL CHECK (cycle_month BETWEEN 1 AND 12),
    cycle_day BIGINT NOT NULL CHECK (cycle_day BETWEEN 1 AND 28),
    energy_step TEXT NOT NULL,
    monthly_charge BIGINT NOT NULL CHECK (monthly_charge BETWEEN 0 AND 100000000000000),
    minimum_charge BIGINT NOT NULL CHECK (minimum_charge BETWEEN 0 AND 100000000000000),
    capacity_price BIGINT CHECK (capacity_price BETWEEN 0 AND 1000000000),
    demand_price BIGINT CHECK (demand_price BETWEEN 0 AND 1000000000),
    power_factor TEXT,
    loss TEXT NOT NULL,
    loss_shape BIGINT NOT NULL,
    loss_active BIGINT NOT NULL,
    loss_reactive BIGINT NOT NULL,
    vat BIGINT NOT NULL CHECK (vat BETWEEN 0 AND 10000),
    author_id BIGINT REFERENCES operator (id),
    approver_id BIGINT REFERENCES operator (id),
    published BIGINT NOT NULL,
    PRIMARY KEY (tariff_id, version),
    UNIQUE (tariff_id, effective)
);
INSERT INTO tariff_version (tariff_id, version, organisation_id, effective, category, metering,
    cycle, cycle_month, cycle_day, energy_step, monthly_charge, minimum_charge, loss, loss_shape,
    loss_active, loss_reactive, vat, published)
    SELECT id, 1, organisation_id, effective, 'resident', 'low-voltage', cycle, cycle_month, 1,
        energy_step, 0, 0, 'none', 0, 0, 0, 0, 0 FROM tariff;

CREATE TABLE tariff_version_tier (
    tariff_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    tier BIGINT NOT NULL CHECK (tier BETWEEN 1 AND 7),
    organisation_id BIGINT NOT NULL,
    upper_limit BIGINT CHECK (upper_limit BETWEEN 1 AND 100000000000000),
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    PRIMARY KEY (tariff_id, version, tier),
    FOREIGN KEY (tariff_id, version) REFERENCES tariff_version (tariff_id, version)
);
INSERT INTO tariff_version_tier (tariff_id, version, tier, organisation_id, upper_limit, price)
    SELECT tariff_id, 1, tier, organisation_id, upper_limit, price FROM tariff_tier;
DROP TABLE tariff_tier;
ALTER TABLE tariff DROP COLUMN effective;
ALTER TABLE tariff DROP COLUMN cycle;
ALTER TABLE tariff DROP COLUMN cycle_month;
ALTER TABLE tariff DROP COLUMN energy_step;

CREATE TABLE tariff_version_season (
    tariff_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    season BIGINT NOT NULL CHECK (season BETWEEN 1 AND 12),
    organisation_id BIGINT NOT NULL,
    from_month BIGINT NOT NULL CHECK (from_month BETWEEN 1 AND 12),
    from_day BIGINT NOT NULL CHECK (from_day BETWEEN 1 AND 28),
    sharp_price BIGINT CHECK (sharp_price BETWEEN 0 AND 1000000000),
    peak_price BIGINT CHECK (peak_price BETWEEN 0 AND 1000000000),
    flat_price BIGINT CHECK (flat_price BETWEEN 0 AND 1000000000),
    valley_price BIGINT CHECK (valley_price BETWEEN 0 AND 1000000000),
    PRIMARY KEY (tariff_id, version, season),
    FOREIGN KEY (tariff_id, version) REFERENCES tariff_version (tariff_id, version)
);
CREATE TABLE tariff_version_switch (
    tariff_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    season BIGINT NOT NULL,
    minute BIGINT NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    organisation_id BIGINT NOT NULL,
    period TEXT NOT NULL,
    PRIMARY KEY (tariff_id, version, season, minute),
    FOREIGN KEY (tariff_id, version, season)
        REFERENCES tariff_version_season (tariff_id, version, season)
);
CREATE TABLE tariff_version_levy (
    tariff_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    levy BIGINT NOT NULL CHECK (levy >= 1),
    organisation_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    day_from TEXT NOT NULL CHECK (length(day_from) = 10),
    day_to TEXT CHECK (length(day_to) = 10),
    PRIMARY KEY (tariff_id, version, levy),
    FOREIGN KEY (tariff_id, version) REFERENCES tariff_version (tariff_id, version)
);
CREATE TABLE tariff_version_loss (
    tariff_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    loss BIGINT NOT NULL CHECK (loss >= 1),
    organisation_id BIGINT NOT NULL,
    upper_limit BIGINT CHECK (upper_limit BETWEEN 1 AND 100000000000000),
    active BIGINT NOT NULL CHECK (active BETWEEN 0 AND 100000000000000),
    reactive BIGINT NOT NULL CHECK (reactive BETWEEN 0 AND 100000000000000),
    PRIMARY KEY (tariff_id, version, loss),
    FOREIGN KEY (tariff_id, version) REFERENCES tariff_version (tariff_id, version)
);

ALTER TABLE sale ADD COLUMN tariff_version BIGINT NOT NULL DEFAULT 1
    CHECK (tariff_version BETWEEN 1 AND 1000000);
ALTER TABLE service_point ADD COLUMN household_base BIGINT NOT NULL DEFAULT 100
    CHECK (household_base BETWEEN 100 AND 1000);
INSERT INTO account_field (name) VALUES ('household-base');
-- What a new price would do to each account of a tariff is asked before it is published.
CREATE INDEX account_tariff ON account (tariff_id, id);
