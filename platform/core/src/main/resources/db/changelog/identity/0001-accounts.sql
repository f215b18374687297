--liquibase formatted sql

--changeset lianxin:0001-account
CREATE TABLE account (
  id             BIGINT       NOT NULL,
  name           VARCHAR(40)  NOT NULL,
  display_name   VARCHAR(60)  NOT NULL,
  cadre          BIGINT       NOT NULL,
  password_hash  VARCHAR(200) NOT NULL,
  must_change    TINYINT(1)   NOT NULL,
  failures       INT          NOT NULL,
  locked_until   DATETIME(3),
  factor_secret  VARCHAR(300),
  factor_counter BIGINT       NOT NULL,
  enabled        TINYINT(1)   NOT NULL,
  epoch          INT          NOT NULL,
  created_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_name (name),
  KEY account_cadre (cadre)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-post
CREATE TABLE account_post (
  id           BIGINT      NOT NULL,
  account      BIGINT      NOT NULL,
  role         VARCHAR(30) NOT NULL,
  organization BIGINT      NOT NULL,
  valid_from   DATE        NOT NULL,
  valid_to     DATE        NOT NULL,
  PRIMARY KEY (id),
  KEY account_post_account (account),
  KEY account_post_organization (organization)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-code
CREATE TABLE account_code (
  account    BIGINT      NOT NULL,
  code_hash  CHAR(64)    NOT NULL,
  issued_by  BIGINT      NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
