-- min_compatible: 3
-- The whole life of accounts and cards. A program of version 1 or 2 knows neither the new kinds of
-- sales nor the new step, and would leave the arrears out of what it writes, so it must not open
-- this.
-- The conventions are those of the first migration. What history there is (changes of accounts,
-- cards and readings) is only ever appended to.

INSERT INTO sale_kind (name) VALUES ('reissue'), ('repair'), ('reversal'), ('replacement'),
    ('transfer'), ('clearing'), ('closing'), ('correction'), ('means-correction');
INSERT INTO sale_step_kind (name) VALUES ('reverse');
CREATE TABLE evidence_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO evidence_kind (name) VALUES ('none'), ('return-file'), ('check-card'),
    ('meter-display'), ('customer'), ('supervisor');
CREATE TABLE account_field (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO account_field (name) VALUES ('name'), ('phone'), ('address'), ('hoarding-limit'),
    ('alarm1'), ('alarm2'), ('owner'), ('meter'), ('ratios'), ('state'), ('card');
CREATE TABLE card_life (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO card_life (name) VALUES ('issued'), ('lost'), ('found'), ('replaced'), ('cleared');
CREATE TABLE ticket_kind (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO ticket_kind (name) VALUES ('fault'), ('bypass');

-- All accounts of a customer, and all that ever stood at a service point: a change of the one row
-- changes how each of them is found.
CREATE INDEX account_customer ON account (customer_id);
CREATE INDEX account_point ON account (point_id);

ALTER TABLE sale ADD COLUMN arrears_before BIGINT NOT NULL DEFAULT 0
    CHECK (arrears_before BETWEEN 0 AND 100000000000000);
ALTER TABLE sale ADD COLUMN arrears_after BIGINT NOT NULL DEFAULT 0
    CHECK (arrears_after BETWEEN 0 AND 100000000000000);
ALTER TABLE sale ADD COLUMN card_fee BIGINT NOT NULL DEFAULT 0
    CHECK (card_fee BETWEEN -100000000000000 AND 100000000000000);
ALTER TABLE sale ADD COLUMN card_deposit BIGINT NOT NULL DEFAULT 0
    CHECK (card_deposit BETWEEN -100000000000000 AND 100000000000000);
ALTER TABLE sale ADD COLUMN carried BIGINT NOT NULL DEFAULT 0
    CHECK (carried BETWEEN -100000000000000 AND 100000000000000);
ALTER TABLE sale ADD COLUMN corrects BIGINT REFERENCES sale (id);
ALTER TABLE sale ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- Null where nothing had to be proved: SQLite takes no default but null for a reference.
ALTER TABLE sale ADD COLUMN evidence TEXT REFERENCES evidence_kind (name);
ALTER TABLE sale ADD COLUMN approver_id BIGINT REFERENCES operator (id);

CREATE TABLE sale_meter_change (
    sale_id BIGINT NOT NULL PRIMARY KEY REFERENCES sale (id),
    organisation_id BIGINT NOT NULL,
    meter_from TEXT NOT NULL CHECK (length(meter_from) = 12),
    meter_to TEXT NOT NULL CHECK (length(meter_to) = 12),
    mode_to TEXT NOT NULL CHECK (mode_to IN ('money', 'energy')),
    ct_ratio_to BIGINT NOT NULL CHECK (ct_ratio_to BETWEEN 1 AND 4294967295),
    pt_ratio_to BIGINT NOT NULL CHECK (pt_ratio_to BETWEEN 1 AND 4294967295),
    old_reading BIGINT NOT NULL CHECK (old_reading BETWEEN -100000000000000 AND 100000000000000),
    new_start BIGINT NOT NULL CHECK (new_start BETWEEN -100000000000000 AND 100000000000000),
    old_remaining BIGINT NOT NULL
        CHECK (old_remaining BETWEEN -100000000000000 AND 100000000000000)
);

-- The customer that an account goes to may be entered only when the sale is posted.
CREATE TABLE sale_owner_change (
    sale_id BIGINT NOT NULL PRIMARY KEY REFERENCES sale (id),
    organisation_id BIGINT NOT NULL,
    from_id BIGINT NOT NULL REFERENCES customer (id),
    name_from TEXT NOT NULL,
    to_id BIGINT NOT NULL,
    name_to TEXT NOT NULL,
    phone_to TEXT NOT NULL,
    arrears_kept BIGINT NOT NULL CHECK (arrears_kept BETWEEN 0 AND 100000000000000),
    surplus_refunded BIGINT NOT NULL CHECK (surplus_refunded BETWEEN 0 AND 100000000000000)
);

CREATE TABLE sale_means_move (
    sale_id BIGINT NOT NULL PRIMARY KEY REFERENCES sale (id),
    organisation_id BIGINT NOT NULL,
    means_from TEXT NOT NULL REFERENCES payment_means (name),
    amount BIGINT NOT NULL CHECK (amount BETWEEN -100000000000000 AND 100000000000000)
);

-- A sale may have no card, and may hold a meter that its account moves to. The table is small and
-- nothing refers to it, so it is made anew instead of altered.
CREATE TABLE open_sale_next (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
    card TEXT UNIQUE CHECK (length(card) = 16),
    meter TEXT UNIQUE CHECK (length(meter) = 12),
    sale_id BIGINT NOT NULL UNIQUE REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT NOT NULL
);
INSERT INTO open_sale_next (account_id, card, sale_id, organisation_id)
    SELECT account_id, card, sale_id, organisation_id FROM open_sale;
DROP TABLE open_sale;
ALTER TABLE open_sale_next RENAME TO open_sale;

CREATE TABLE account_change (
    account_id BIGINT NOT NULL REFERENCES account (id),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    field TEXT NOT NULL REFERENCES account_field (name),
    value_from TEXT NOT NULL,
    value_to TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (account_id, seq)
);

CREATE TABLE card_record (
    card TEXT NOT NULL CHECK (length(card) = 16),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    account_id BIGINT REFERENCES account (id),
    life TEXT NOT NULL REFERENCES card_life (name),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (card, seq)
);
CREATE INDEX card_record_account ON card_record (account_id, card, seq);

-- The newest record of every card, so that the list of refused cards does not walk through the
-- history, and whether the card was ever handed out.
CREATE TABLE card_now (
    card TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    life TEXT NOT NULL REFERENCES card_life (name),
    at BIGINT NOT NULL,
    ever_issued BIGINT NOT NULL CHECK (ever_issued IN (0, 1))
);
CREATE INDEX card_now_refused ON card_now (organisation_id, at, card)
    WHERE life IN ('lost', 'replaced');

CREATE TABLE card_batch (
    first_card TEXT NOT NULL PRIMARY KEY CHECK (length(first_card) = 16),
    last_card TEXT NOT NULL CHECK (length(last_card) = 16),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    cards BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL,
    CHECK (first_card <= last_card)
);

-- meter_time is by the meter's own clock: YYMMDDhhmm as one number, 0 for none.
CREATE TABLE meter_reading (
    account_id BIGINT NOT NULL REFERENCES account (id),
    seq BIGINT NOT NULL CHECK (seq >= 1),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    meter TEXT NOT NULL CHECK (length(meter) = 12),
    at BIGINT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES operator (id),
    counter_id BIGINT NOT NULL REFERENCES counter (id),
    source TEXT NOT NULL REFERENCES evidence_kind (name),
    purchase_count BIGINT NOT NULL CHECK (purchase_count BETWEEN 0 AND 4294967295),
    remaining BIGINT NOT NULL CHECK (remaining BETWEEN -100000000000000 AND 100000000000000),
    illegal_insertions BIGINT NOT NULL CHECK (illegal_insertions BETWEEN 0 AND 4294967295),
    total BIGINT CHECK (total BETWEEN -100000000000000 AND 100000000000000),
    meter_time BIGINT NOT NULL CHECK (meter_time BETWEEN 0 AND 9999999999),
    PRIMARY KEY (account_id, seq)
);

CREATE TABLE house_rules (
    organisation_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisation (id),
    approve_reversals BIGINT NOT NULL CHECK (approve_reversals IN (0, 1)),
    approve_refunds BIGINT NOT NULL CHECK (approve_refunds IN (0, 1)),
    approve_readings BIGINT NOT NULL CHECK (approve_readings IN (0, 1)),
    area BIGINT NOT NULL CHECK (area BETWEEN 1 AND 99999999),
    card_fee BIGINT NOT NULL CHECK (card_fee BETWEEN 0 AND 100000000000000),
    card_deposit BIGINT NOT NULL CHECK (card_deposit BETWEEN 0 AND 100000000000000)
);

CREATE TABLE field_ticket (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL REFERENCES ticket_kind (name),
    finding TEXT NOT NULL,
    opened BIGINT NOT NULL,
    opened_by BIGINT NOT NULL REFERENCES operator (id),
    ended BIGINT,
    ended_by BIGINT REFERENCES operator (id),
    outcome TEXT NOT NULL
);
CREATE INDEX field_ticket_newest ON field_ticket (organisation_id, opened, id);
CREATE INDEX field_ticket_open ON field_ticket (organisation_id, opened, id) WHERE ended IS NULL;
