--liquibase formatted sql

--changeset lianxin:0002-api-token
CREATE TABLE api_token (
  digest     CHAR(64)    NOT NULL,
  tenant     VARCHAR(24) NOT NULL,
  client     BIGINT      NOT NULL,
  epoch      INT         NOT NULL,
  issued_at  DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (digest),
  KEY api_token_client (tenant, client)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
