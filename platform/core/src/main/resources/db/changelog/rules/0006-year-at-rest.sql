--liquibase formatted sql

--changeset lianxin:0006-rested-at
ALTER TABLE frozen_year ADD COLUMN rested_at DATETIME(3);

--changeset lianxin:0006-unlinked-at
ALTER TABLE frozen_year ADD COLUMN unlinked_at DATETIME(3);

--changeset lianxin:0006-supplements
ALTER TABLE frozen_year ADD COLUMN supplements INT;
