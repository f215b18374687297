--liquibase formatted sql

--changeset lianxin:0001-directory
CREATE TABLE tenant (
  code            VARCHAR(24)  NOT NULL,
  name            VARCHAR(100) NOT NULL,
  division        CHAR(2)      NOT NULL,
  server          VARCHAR(300),
  schema_name     VARCHAR(64)  NOT NULL,
  account         VARCHAR(32)  NOT NULL,
  sealed_password VARCHAR(300) NOT NULL,
  fingerprint     CHAR(64),
  held_back       VARCHAR(900),
  PRIMARY KEY (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-state
CREATE TABLE platform_state (
  name  VARCHAR(40)  NOT NULL,
  value VARCHAR(200) NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
