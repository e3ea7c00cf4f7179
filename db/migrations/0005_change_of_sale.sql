-- min_compatible: 4
-- Which deed a change of an account came with; null: it was made by itself and has a slip instead
-- of a receipt. What an older program wrote is told by the moment at which its deed was confirmed.
ALTER TABLE account_change ADD COLUMN sale_id BIGINT REFERENCES sale (id);
UPDATE account_change SET sale_id = (
    SELECT MIN(s.id) FROM sale s JOIN sale_step t ON t.sale_id = s.id
    WHERE s.account_id = account_change.account_id AND s.reason = account_change.reason
        AND t.step = 'confirm' AND t.at = account_change.at AND t.by_id = account_change.by_id
);
