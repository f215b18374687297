--liquibase formatted sql

--changeset lianxin:0006-follow-up-extra
ALTER TABLE follow_up ADD COLUMN extra VARCHAR(3000) NOT NULL DEFAULT '';
