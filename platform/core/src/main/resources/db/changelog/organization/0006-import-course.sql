--liquibase formatted sql

--changeset lianxin:0006-import-stage
ALTER TABLE roster_import ADD COLUMN stage VARCHAR(12) NOT NULL DEFAULT 'READ';

--changeset lianxin:0006-import-done
ALTER TABLE roster_import ADD COLUMN done INT NOT NULL DEFAULT 0;

--changeset lianxin:0006-import-total
ALTER TABLE roster_import ADD COLUMN total INT NOT NULL DEFAULT 0;

--changeset lianxin:0006-import-moved
ALTER TABLE roster_import ADD COLUMN moved_at DATETIME(3);

--changeset lianxin:0006-import-notes
ALTER TABLE roster_import ADD COLUMN notes TEXT;

--changeset lianxin:0006-import-mine
ALTER TABLE roster_import ADD KEY roster_import_account (account_id, id);

--changeset lianxin:0006-import-row-key
ALTER TABLE import_row MODIFY own_key VARCHAR(250) NOT NULL;
