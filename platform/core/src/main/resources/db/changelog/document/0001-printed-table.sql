--liquibase formatted sql

--changeset lianxin:0001-printed-table
CREATE TABLE printed_table (
  id         BIGINT      NOT NULL,
  kind       VARCHAR(40) NOT NULL,
  title      VARCHAR(60) NOT NULL,
  body       BIGINT      NOT NULL,
  first_day  DATE        NOT NULL,
  last_day   DATE        NOT NULL,
  line_count INT         NOT NULL,
  digest     CHAR(64)    NOT NULL,
  account    BIGINT      NOT NULL,
  printed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
