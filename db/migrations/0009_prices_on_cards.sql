-- min_compatible: 9
-- Which prices went to a money meter by card, for each account and with each sale. A program before
-- this one knows no deed that brings prices alone, and would not note what its cards bring, so it
-- must not open this.
-- The conventions are those of the first migration. Prices are named by tariff, version and day:
-- 31/2/2026-07-01. Of the cards that were written before, nobody noted it.

INSERT INTO sale_kind (name) VALUES ('price-change');
ALTER TABLE sale ADD COLUMN card_prices TEXT;
ALTER TABLE account ADD COLUMN card_prices TEXT;
ALTER TABLE account ADD COLUMN last_write_was_prices BIGINT NOT NULL DEFAULT 0
    CHECK (last_write_was_prices IN (0, 1));
-- Whose meters have old prices is asked of all accounts of a tariff: by this index alone.
CREATE INDEX account_prices ON account (tariff_id, number, card_prices);
