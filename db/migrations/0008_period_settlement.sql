-- min_compatible: 8
-- Readings at the end of a month, and the settlement of months by them. A program before this one
-- would leave the settlements' entries out of the trial balance, so it must not open this.
-- The conventions are those of the first migration. Readings, runs and rows are only ever appended
-- to; registers are hundredths of a kWh or kvarh, demands 0.0001 kW, capacities 0.01 kVA, until is
-- the end of the day of a reading.

CREATE TABLE period_reading (
    account_id BIGINT NOT NULL REFERENCES account (id),
    period TEXT NOT NULL CHECK (length(period) = 7),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    meter TEXT NOT NULL CHECK (length(meter) = 12),
    mode TEXT NOT NULL CHECK (mode IN ('money', 'energy')),
    multiplier BIGINT NOT NULL CHECK (multiplier >= 1),
    day TEXT NOT NULL CHECK (length(day) = 10),
    until BIGINT NOT NULL,
    sharp BIGINT NOT NULL CHECK (sharp BETWEEN 0 AND 100000000000000),
    peak BIGINT NOT NULL CHECK (peak BETWEEN 0 AND 100000000000000),
    flat BIGINT NOT NULL CHECK (flat BETWEEN 0 AND 100000000000000),
    valley BIGINT NOT NULL CHECK (valley BETWEEN 0 AND 100000000000000),
    reactive BIGINT NOT NULL CHECK (reactive BETWEEN 0 AND 100000000000000),
    reactive_reverse BIGINT NOT NULL CHECK (reactive_reverse BETWEEN 0 AND 100000000000000),
    demand BIGINT NOT NULL CHECK (demand >= 0),
    remaining BIGINT CHECK (remaining BETWEEN -100000000000000 AND 100000000000000),
    source TEXT NOT NULL REFERENCES evidence_kind (name),
    by_id BIGINT NOT NULL REFERENCES operator (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, period, seq)
);

CREATE TABLE supply_contract (
    account_id BIGINT NOT NULL REFERENCES account (id),
    day_from TEXT NOT NULL CHECK (length(day_from) = 10),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    capacity BIGINT NOT NULL CHECK (capacity >= 0),
    demand BIGINT CHECK (demand >= 0),
    rated BIGINT CHECK (rated > 0),
    no_load_watt BIGINT NOT NULL,
    load_watt BIGINT NOT NULL,
    no_load_current BIGINT NOT NULL,
    impedance BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, day_from)
);

CREATE TABLE meter_share (
    child_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
    parent_id BIGINT NOT NULL REFERENCES account (id),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL CHECK (kind IN ('quantity', 'ratio', 'sub-meter')),
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 0 AND 100000000000000),
    permyriad BIGINT NOT NULL CHECK (permyriad BETWEEN 0 AND 10000),
    by_id BIGINT NOT NULL REFERENCES operator (id),
    at BIGINT NOT NULL,
    CHECK (child_id <> parent_id)
);
CREATE INDEX meter_share_parent ON meter_share (parent_id);

CREATE TABLE settlement_run (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    by_id BIGINT NOT NULL REFERENCES operator (id),
    approver_id BIGINT NOT NULL REFERENCES operator (id),
    period TEXT NOT NULL CHECK (length(period) = 7),
    at BIGINT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    accounts BIGINT NOT NULL CHECK (accounts >= 1),
    billed BIGINT NOT NULL,
    prepaid BIGINT NOT NULL,
    charged BIGINT NOT NULL CHECK (charged >= 0),
    credited BIGINT NOT NULL CHECK (credited >= 0)
);
CREATE INDEX settlement_run_newest ON settlement_run (organisation_id, at, id);
CREATE TABLE settlement_entry (
    run_id BIGINT NOT NULL REFERENCES settlement_run (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    organisation_id BIGINT NOT NULL,
    ledger_code BIGINT NOT NULL,
    debit BIGINT NOT NULL CHECK (debit BETWEEN 0 AND 100000000000000),
    credit BIGINT NOT NULL CHECK (credit BETWEEN 0 AND 100000000000000),
    PRIMARY KEY (run_id, line),
    CHECK ((debit = 0) <> (credit = 0))
);

-- Deferred, because the sums of a run are known when all of its rows are written.
CREATE TABLE settlement_row (
    account_id BIGINT NOT NULL REFERENCES account (id),
    period TEXT NOT NULL CHECK (length(period) = 7),
    organisation_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL REFERENCES settlement_run (id) DEFERRABLE INITIALLY DEFERRED,
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    household_base BIGINT NOT NULL,
    day_from TEXT NOT NULL CHECK (length(day_from) = 10),
    day_to TEXT NOT NULL CHECK (length(day_to) = 10),
    day_before TEXT NOT NULL CHECK (length(day_before) = 10),
    day TEXT NOT NULL CHECK (length(day) = 10),
    until BIGINT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('money', 'energy')),
    multiplier BIGINT NOT NULL CHECK (multiplier >= 1),
    sharp_before BIGINT NOT NULL,
    peak_before BIGINT NOT NULL,
    flat_before BIGINT NOT NULL,
    valley_before BIGINT NOT NULL,
    reactive_before BIGINT NOT NULL,
    reverse_before BIGINT NOT NULL,
    sharp BIGINT NOT NULL,
    peak BIGINT NOT NULL,
    flat BIGINT NOT NULL,
    valley BIGINT NOT NULL,
    reactive BIGINT NOT NULL,
    reverse BIGINT NOT NULL,
    left_credit BIGINT NOT NULL,
    left_value BIGINT NOT NULL,
    ladder_used BIGINT NOT NULL,
    sharp_use BIGINT NOT NULL,
    peak_use BIGINT NOT NULL,
    flat_use BIGINT NOT NULL,
    valley_use BIGINT NOT NULL,
    used_before BIGINT NOT NULL,
    reactive_use BIGINT NOT NULL,
    reverse_use BIGINT NOT NULL,
    demand_contract BIGINT,
    demand BIGINT NOT NULL,
    loss BIGINT NOT NULL,
    loss_reactive BIGINT NOT NULL,
    shares BIGINT NOT NULL,
    bought_credit BIGINT NOT NULL,
    bought_value BIGINT NOT NULL,
    used_credit BIGINT NOT NULL,
    used_value BIGINT NOT NULL,
    bill BIGINT NOT NULL,
    difference BIGINT NOT NULL,
    rolled_over BIGINT NOT NULL CHECK (rolled_over IN (0, 1)),
    meter_changed BIGINT NOT NULL CHECK (meter_changed IN (0, 1)),
    PRIMARY KEY (account_id, period)
);
CREATE INDEX settlement_row_run ON settlement_row (run_id);

ALTER TABLE house_rules ADD COLUMN period_due_days BIGINT NOT NULL DEFAULT 15
    CHECK (period_due_days BETWEEN 0 AND 365);
