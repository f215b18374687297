--liquibase formatted sql

--changeset lianxin:0004-import
CREATE TABLE roster_import (
  id BIGINT NOT NULL,
  sheet VARCHAR(20) NOT NULL,
  account_id BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY roster_import_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0004-import-row
CREATE TABLE import_row (
  import_id BIGINT NOT NULL,
  number INT NOT NULL,
  state VARCHAR(12) NOT NULL,
  own_key VARCHAR(130) NOT NULL,
  parent_key VARCHAR(60) NOT NULL,
  known_id BIGINT NOT NULL,
  cells TEXT NOT NULL,
  problems TEXT NOT NULL,
  PRIMARY KEY (import_id, number),
  KEY import_row_state (import_id, state, number),
  KEY import_row_key (import_id, own_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
