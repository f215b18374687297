--liquibase formatted sql

--changeset lianxin:0005-frozen-year
CREATE TABLE frozen_year (
  year INT NOT NULL,
  closing_day DATE NOT NULL,
  state VARCHAR(12) NOT NULL,
  requested_by BIGINT NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  decided_by BIGINT,
  decided_at DATETIME(3),
  frozen_at DATETIME(3),
  results INT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  PRIMARY KEY (year)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0005-frozen-result
CREATE TABLE frozen_result (
  year INT NOT NULL,
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  period_first DATE NOT NULL,
  duty VARCHAR(80) NOT NULL,
  object_id BIGINT NOT NULL,
  period_last DATE NOT NULL,
  status VARCHAR(20) NOT NULL,
  done BIGINT,
  target BIGINT,
  met_on DATE,
  slow_from DATE,
  due DATE NOT NULL,
  chain CHAR(64) NOT NULL,
  digest BIGINT NOT NULL,
  numbers TEXT NOT NULL,
  reason CHAR(64) NOT NULL,
  PRIMARY KEY (year, subject_kind, subject_id, period_first, duty, object_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0005-frozen-reason
CREATE TABLE frozen_reason (
  hash CHAR(64) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  PRIMARY KEY (hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
