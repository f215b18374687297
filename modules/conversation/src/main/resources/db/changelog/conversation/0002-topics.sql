--liquibase formatted sql

--changeset lianxin:0002-tally
CREATE TABLE topic_tally (
  organization BIGINT      NOT NULL,
  month        DATE        NOT NULL,
  topic        VARCHAR(30) NOT NULL,
  mentions     INT         NOT NULL,
  PRIMARY KEY (organization, month, topic)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-receipt
CREATE TABLE topic_receipt (
  request_key VARCHAR(64) NOT NULL,
  month       DATE        NOT NULL,
  PRIMARY KEY (request_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
