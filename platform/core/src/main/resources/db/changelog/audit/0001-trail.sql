--liquibase formatted sql

--changeset lianxin:0001-trail
CREATE TABLE audit_entry (
  id           BIGINT       NOT NULL,
  at           DATETIME(3)  NOT NULL,
  account      BIGINT       NOT NULL,
  role         VARCHAR(30)  NOT NULL,
  act          VARCHAR(80)  NOT NULL,
  subject_kind VARCHAR(60)  NOT NULL,
  subject      BIGINT       NOT NULL,
  fields       VARCHAR(500) NOT NULL,
  PRIMARY KEY (id),
  KEY audit_entry_subject (subject, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-seal
CREATE TABLE audit_seal (
  number BIGINT   NOT NULL,
  entry  BIGINT   NOT NULL,
  hash   CHAR(64) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY audit_seal_entry (entry)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
