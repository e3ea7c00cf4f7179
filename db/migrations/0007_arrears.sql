-- min_compatible: 7
-- What accounts owe, charge by charge. A program before this one would move an account's arrears
-- and leave its charges as they are, so it must not open this.
-- The conventions are those of the first migration. Charges, what is settled of them, and vouchers
-- are only ever appended to; charge_open has a row for as long as something of a charge is owed.

INSERT INTO sale_kind (name) VALUES ('arrears-payment');
CREATE TABLE charge_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO charge_kind (name) VALUES ('opening-balance'), ('period-bill'), ('back-charge'),
    ('settlement'), ('monthly-charge'), ('correction');

ALTER TABLE sale ADD COLUMN late_fee BIGINT NOT NULL DEFAULT 0
    CHECK (late_fee BETWEEN -100000000000000 AND 100000000000000);

-- Nobody and no counter made what stood in the books before there were charges.
CREATE TABLE charge (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL REFERENCES charge_kind (name),
    period TEXT NOT NULL CHECK (length(period) IN (0, 7)),
    amount BIGINT NOT NULL CHECK (amount BETWEEN 1 AND 100000000000000),
    due TEXT NOT NULL CHECK (length(due) = 10),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_id BIGINT REFERENCES operator (id),
    counter_id BIGINT REFERENCES counter (id),
    approver_id BIGINT REFERENCES operator (id),
    sale_id BIGINT REFERENCES sale (id)
);
CREATE INDEX charge_account ON charge (account_id, at, id);
CREATE UNIQUE INDEX charge_once ON charge (account_id, kind, period)
    WHERE kind IN ('period-bill', 'monthly-charge');

CREATE TABLE charge_open (
    charge_id BIGINT NOT NULL PRIMARY KEY REFERENCES charge (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    organisation_id BIGINT NOT NULL,
    due TEXT NOT NULL CHECK (length(due) = 10),
    outstanding BIGINT NOT NULL CHECK (outstanding BETWEEN 1 AND 100000000000000)
);
CREATE INDEX charge_open_account ON charge_open (account_id);
CREATE INDEX charge_open_organisation ON charge_open (organisation_id, account_id);

-- What the operator enters or decides without a sale: a charge raised, or written off.
CREATE TABLE voucher_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO voucher_kind (name) VALUES ('charge'), ('credit'), ('write-off');
CREATE TABLE voucher (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    by_id BIGINT NOT NULL REFERENCES operator (id),
    approver_id BIGINT REFERENCES operator (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL REFERENCES voucher_kind (name),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10)
);
CREATE INDEX voucher_day ON voucher (organisation_id, day);
CREATE TABLE voucher_entry (
    voucher_id BIGINT NOT NULL REFERENCES voucher (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    organisation_id BIGINT NOT NULL,
    ledger_code BIGINT NOT NULL,
    debit BIGINT NOT NULL CHECK (debit BETWEEN 0 AND 100000000000000),
    credit BIGINT NOT NULL CHECK (credit BETWEEN 0 AND 100000000000000),
    PRIMARY KEY (voucher_id, line),
    CHECK ((debit = 0) <> (credit = 0))
);

CREATE TABLE charge_settlement (
    charge_id BIGINT NOT NULL REFERENCES charge (id),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL,
    principal BIGINT NOT NULL CHECK (principal BETWEEN -100000000000000 AND 100000000000000),
    late_fee BIGINT NOT NULL CHECK (late_fee BETWEEN -100000000000000 AND 100000000000000),
    sale_id BIGINT REFERENCES sale (id),
    voucher_id BIGINT REFERENCES voucher (id),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    PRIMARY KEY (charge_id, seq),
    CHECK ((sale_id IS NULL) <> (voucher_id IS NULL))
);

CREATE TABLE sale_arrears_part (
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    organisation_id BIGINT NOT NULL,
    charge_id BIGINT NOT NULL REFERENCES charge (id),
    principal BIGINT NOT NULL CHECK (principal BETWEEN -100000000000000 AND 100000000000000),
    late_fee BIGINT NOT NULL CHECK (late_fee BETWEEN -100000000000000 AND 100000000000000),
    PRIMARY KEY (sale_id, line)
);

-- One charge, with the account's own number, for what each account owes so far: due on the day (of
-- China) on which a deed last made it owe more. The day is reckoned from the milliseconds as the
-- proleptic Gregorian calendar has it, because the two databases share no function for that.
INSERT INTO charge (id, organisation_id, account_id, kind, period, amount, due, reason, at)
SELECT q.id, q.organisation_id, q.id, 'opening-balance', '', q.arrears,
    substr(CAST(10000 + q.yoe + q.era * 400 + CASE WHEN q.mp < 10 THEN 0 ELSE 1 END AS TEXT), 2)
    || '-' ||
    substr(CAST(100 + q.mp + CASE WHEN q.mp < 10 THEN 3 ELSE -9 END AS TEXT), 2)
    || '-' ||
    substr(CAST(100 + q.doy - (153 * q.mp + 2) / 5 + 1 AS TEXT), 2),
    '', q.at
FROM (SELECT p.*, (5 * p.doy + 2) / 153 AS mp FROM
    (SELECT o.*, o.doe - (365 * o.yoe + o.yoe / 4 - o.yoe / 100) AS doy FROM
        (SELECT n.*, (n.doe - n.doe / 1460 + n.doe / 36524 - n.doe / 146096) / 365 AS yoe FROM
            (SELECT m.*, m.z - m.era * 146097 AS doe FROM
                (SELECT l.*, l.z / 146097 AS era FROM
                    (SELECT k.*, (k.at + 28800000) / 86400000 + 719468 AS z FROM
                        (SELECT a.id, a.organisation_id, a.arrears,
                            COALESCE((SELECT MAX(s.at) FROM sale s WHERE s.account_id = a.id
                                AND s.arrears_after > s.arrears_before), a.opened) AS at
                         FROM account a WHERE a.arrears > 0) AS k) AS l) AS m) AS n) AS o) AS p)
    AS q;
INSERT INTO charge_open (charge_id, account_id, organisation_id, due, outstanding)
SELECT id, account_id, organisation_id, due, amount FROM charge;

-- A sale that is open while this runs settles that charge when it is posted.
INSERT INTO sale_arrears_part (sale_id, line, organisation_id, charge_id, principal, late_fee)
SELECT s.id, 1, s.organisation_id, s.account_id, s.arrears_before - s.arrears_after, 0
FROM sale s JOIN open_sale o ON o.sale_id = s.id WHERE s.arrears_before > s.arrears_after;

-- The newest plan of an account holds; shares are in 0.01 %.
CREATE TABLE repayment_plan (
    account_id BIGINT NOT NULL REFERENCES account (id),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL CHECK (kind IN ('all', 'sum', 'share')),
    sum BIGINT NOT NULL CHECK (sum BETWEEN 0 AND 100000000000000),
    share BIGINT NOT NULL CHECK (share BETWEEN 0 AND 10000),
    energy_floor BIGINT NOT NULL CHECK (energy_floor BETWEEN 0 AND 100000000000000),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (account_id, seq)
);

-- Rates in 0.01 % a day, from a day on. An organisation without any has the usual ones.
CREATE TABLE late_fee_rule (
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    resident BIGINT NOT NULL CHECK (resident BETWEEN 0 AND 10000),
    within_year BIGINT NOT NULL CHECK (within_year BETWEEN 0 AND 10000),
    across_years BIGINT NOT NULL CHECK (across_years BETWEEN 0 AND 10000),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    PRIMARY KEY (organisation_id, from_day)
);

ALTER TABLE house_rules ADD COLUMN arrears_block BIGINT NOT NULL DEFAULT 0
    CHECK (arrears_block BETWEEN 0 AND 100000000000000);
