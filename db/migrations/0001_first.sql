-- min_compatible: 1
-- The first schema. One body of SQL for SQLite and PostgreSQL: BIGINT and TEXT only, no generated
-- identities (the program makes them), no triggers. Amounts are hundredths of a yuan or of a kWh,
-- prices millionths of a yuan, moments milliseconds since 1970-01-01T00:00:00Z, days ISO 8601,
-- flags 0 or 1, enumerations their stable names. Every table that holds business facts carries the
-- organisation's id. Sales, steps, lines, receipts, postings and audit links are only ever
-- appended to.

CREATE TABLE schema_version (
    version BIGINT NOT NULL PRIMARY KEY,
    min_compatible BIGINT NOT NULL CHECK (min_compatible <= version),
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

-- Enumerations that later versions extend stand in tables: a new name is a row, where a CHECK would
-- be a rebuilt table on SQLite.
CREATE TABLE operator_role (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO operator_role (name) VALUES ('cashier'), ('administrator');
CREATE TABLE account_state (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO account_state (name) VALUES ('registered'), ('active'), ('suspended'), ('closed');
CREATE TABLE sale_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO sale_kind (name) VALUES ('opening'), ('purchase');
CREATE TABLE sale_step_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO sale_step_kind (name) VALUES ('reserve'), ('confirm'), ('reject'), ('lose-sight');
CREATE TABLE payment_means (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO payment_means (name) VALUES ('cash'), ('bank'), ('other');

-- Numbers that are drawn for the whole database, whatever the organisation.
CREATE TABLE number_series (
    name TEXT NOT NULL PRIMARY KEY,
    last_drawn BIGINT NOT NULL
);
INSERT INTO number_series (name, last_drawn) VALUES ('account', 100000);

CREATE TABLE organisation (
    id BIGINT NOT NULL PRIMARY KEY,
    parent_id BIGINT REFERENCES organisation (id),
    name TEXT NOT NULL
);
CREATE INDEX organisation_parent ON organisation (parent_id);

CREATE TABLE counter (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 8),
    name TEXT NOT NULL,
    last_receipt BIGINT NOT NULL DEFAULT 0 CHECK (last_receipt >= 0)
);
CREATE INDEX counter_organisation ON counter (organisation_id);

CREATE TABLE operator (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    login TEXT NOT NULL,
    login_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL REFERENCES operator_role (name),
    password_hash TEXT NOT NULL,
    must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
    disabled BIGINT NOT NULL CHECK (disabled IN (0, 1)),
    failed_attempts BIGINT NOT NULL CHECK (failed_attempts >= 0),
    locked_until BIGINT NOT NULL
);
CREATE INDEX operator_organisation ON operator (organisation_id);

CREATE TABLE tariff (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    effective TEXT NOT NULL CHECK (length(effective) = 10),
    cycle TEXT NOT NULL CHECK (cycle IN ('monthly', 'yearly')),
    cycle_month BIGINT NOT NULL CHECK (cycle_month BETWEEN 1 AND 12),
    energy_step TEXT NOT NULL,
    UNIQUE (organisation_id, name_folded)
);

CREATE TABLE tariff_tier (
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    tier BIGINT NOT NULL CHECK (tier BETWEEN 1 AND 7),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    upper_limit BIGINT CHECK (upper_limit BETWEEN 1 AND 100000000000000),
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    PRIMARY KEY (tariff_id, tier)
);

CREATE TABLE customer (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    phone TEXT NOT NULL
);

CREATE TABLE service_point (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    address TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('money', 'energy')),
    ct_ratio BIGINT NOT NULL CHECK (ct_ratio BETWEEN 1 AND 4294967295),
    pt_ratio BIGINT NOT NULL CHECK (pt_ratio BETWEEN 1 AND 4294967295),
    hoarding_limit BIGINT NOT NULL CHECK (hoarding_limit BETWEEN 0 AND 100000000000000),
    alarm1 BIGINT NOT NULL CHECK (alarm1 BETWEEN 0 AND 100000000000000),
    alarm2 BIGINT NOT NULL CHECK (alarm2 BETWEEN 0 AND 100000000000000)
);

-- The meter's number stands here and not at the service point, because the index that keeps one
-- meter from having two open accounts must see the state beside it.
CREATE TABLE account (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    number TEXT NOT NULL UNIQUE CHECK (length(number) = 12),
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    point_id BIGINT NOT NULL REFERENCES service_point (id),
    meter TEXT NOT NULL CHECK (length(meter) = 12),
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    opened BIGINT NOT NULL,
    state TEXT NOT NULL REFERENCES account_state (name),
    card TEXT CHECK (length(card) = 16),
    purchase_count BIGINT NOT NULL CHECK (purchase_count BETWEEN 0 AND 4294967295),
    surplus BIGINT NOT NULL CHECK (surplus BETWEEN 0 AND 100000000000000),
    arrears BIGINT NOT NULL CHECK (arrears BETWEEN 0 AND 100000000000000)
);
CREATE UNIQUE INDEX account_meter ON account (meter) WHERE state <> 'closed';
CREATE UNIQUE INDEX account_card ON account (card) WHERE card IS NOT NULL;

CREATE TABLE search_term (
    organisation_id BIGINT NOT NULL,
    term TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (organisation_id, term, account_id)
);

CREATE TABLE sale (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    seller_id BIGINT NOT NULL REFERENCES operator (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL REFERENCES sale_kind (name),
    at BIGINT NOT NULL,
    tariff_id BIGINT NOT NULL REFERENCES tariff (id),
    mode TEXT NOT NULL CHECK (mode IN ('money', 'energy')),
    means TEXT NOT NULL REFERENCES payment_means (name),
    paid BIGINT NOT NULL CHECK (paid BETWEEN -100000000000000 AND 100000000000000),
    tendered BIGINT NOT NULL CHECK (tendered BETWEEN -100000000000000 AND 100000000000000),
    surplus_before BIGINT NOT NULL CHECK (surplus_before BETWEEN 0 AND 100000000000000),
    surplus_after BIGINT NOT NULL CHECK (surplus_after BETWEEN 0 AND 100000000000000),
    energy_charge BIGINT NOT NULL
        CHECK (energy_charge BETWEEN -100000000000000 AND 100000000000000),
    to_card BIGINT NOT NULL CHECK (to_card BETWEEN -100000000000000 AND 100000000000000),
    energy BIGINT NOT NULL CHECK (energy BETWEEN -100000000000000 AND 100000000000000),
    purchase_count BIGINT NOT NULL CHECK (purchase_count BETWEEN 0 AND 4294967295),
    remaining_before BIGINT
        CHECK (remaining_before BETWEEN -100000000000000 AND 100000000000000),
    card TEXT NOT NULL CHECK (length(card) = 16),
    image_before TEXT NOT NULL,
    image_after TEXT NOT NULL
);
CREATE INDEX sale_newest ON sale (organisation_id, at, id);
CREATE INDEX sale_account ON sale (account_id, at);
CREATE INDEX sale_counter ON sale (counter_id, at);

CREATE TABLE sale_line (
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    organisation_id BIGINT NOT NULL,
    tier BIGINT NOT NULL CHECK (tier >= 1),
    tiers BIGINT NOT NULL CHECK (tiers >= tier),
    energy BIGINT NOT NULL CHECK (energy BETWEEN -100000000000000 AND 100000000000000),
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    amount BIGINT NOT NULL CHECK (amount BETWEEN -100000000000000 AND 100000000000000),
    PRIMARY KEY (sale_id, line)
);

CREATE TABLE sale_step (
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL,
    step TEXT NOT NULL REFERENCES sale_step_kind (name),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (sale_id, seq)
);
CREATE INDEX sale_step_newest ON sale_step (organisation_id, at);

-- The lock of an account and of a card for the life of a sale. Deferred, because the lock is taken
-- before the sale is written: who does not get it has written nothing.
CREATE TABLE open_sale (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
    card TEXT NOT NULL UNIQUE,
    sale_id BIGINT NOT NULL UNIQUE REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT NOT NULL
);

CREATE TABLE receipt (
    sale_id BIGINT NOT NULL PRIMARY KEY REFERENCES sale (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    organisation_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (counter_id, number)
);

CREATE TABLE receipt_copy (
    sale_id BIGINT NOT NULL REFERENCES receipt (sale_id),
    copy BIGINT NOT NULL CHECK (copy >= 1),
    organisation_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    PRIMARY KEY (sale_id, copy)
);

CREATE TABLE posting (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    by_id BIGINT NOT NULL REFERENCES operator (id),
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    at BIGINT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10)
);
CREATE INDEX posting_day ON posting (organisation_id, day);

CREATE TABLE posting_entry (
    posting_id BIGINT NOT NULL REFERENCES posting (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    organisation_id BIGINT NOT NULL,
    ledger_code BIGINT NOT NULL,
    debit BIGINT NOT NULL CHECK (debit BETWEEN 0 AND 100000000000000),
    credit BIGINT NOT NULL CHECK (credit BETWEEN 0 AND 100000000000000),
    PRIMARY KEY (posting_id, line),
    CHECK ((debit = 0) <> (credit = 0))
);

CREATE TABLE daily_total (
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    day TEXT NOT NULL CHECK (length(day) = 10),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    seller_id BIGINT NOT NULL REFERENCES operator (id),
    means TEXT NOT NULL REFERENCES payment_means (name),
    sales BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    energy_charge BIGINT NOT NULL,
    energy BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, day, counter_id, seller_id, means)
);

CREATE TABLE audit_link (
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    organisation_id BIGINT NOT NULL,
    by_id BIGINT REFERENCES operator (id),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (counter_id, sequence)
);
