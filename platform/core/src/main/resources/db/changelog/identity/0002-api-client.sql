--liquibase formatted sql

--changeset lianxin:0002-api-client
CREATE TABLE api_client (
  id           BIGINT       NOT NULL,
  name         VARCHAR(40)  NOT NULL,
  title        VARCHAR(60)  NOT NULL,
  organization BIGINT       NOT NULL,
  secret_hash  VARCHAR(200) NOT NULL,
  epoch        INT          NOT NULL,
  opened_at    DATETIME(3)  NOT NULL,
  revoked_at   DATETIME(3),
  PRIMARY KEY (id),
  UNIQUE KEY api_client_name (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
