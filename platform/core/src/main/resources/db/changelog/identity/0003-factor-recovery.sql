--liquibase formatted sql

--changeset lianxin:0003-factor-recovery
ALTER TABLE account ADD COLUMN factor_recovery CHAR(64);
