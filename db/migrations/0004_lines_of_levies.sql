-- min_compatible: 4
-- A line of a sale may be a levy. A program before this one would print it as a tier, so it must
-- not open this.
ALTER TABLE sale_line ADD COLUMN kind TEXT NOT NULL DEFAULT 'energy';
ALTER TABLE sale_line ADD COLUMN name TEXT NOT NULL DEFAULT '';
