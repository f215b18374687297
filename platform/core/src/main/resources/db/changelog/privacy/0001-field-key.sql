--liquibase formatted sql

--changeset lianxin:0001-field-key
CREATE TABLE field_key (
  version    INT          NOT NULL,
  sealed_key VARCHAR(300) NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
