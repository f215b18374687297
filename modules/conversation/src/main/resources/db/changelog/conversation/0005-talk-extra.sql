--liquibase formatted sql

--changeset lianxin:0005-talk-extra
ALTER TABLE talk ADD COLUMN extra VARCHAR(3000) NOT NULL DEFAULT '';
