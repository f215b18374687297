--liquibase formatted sql

--changeset lianxin:0001-pack-version
CREATE TABLE pack_version (
  chain CHAR(64) NOT NULL,
  place INT NOT NULL,
  pack VARCHAR(40) NOT NULL,
  version VARCHAR(20) NOT NULL,
  hash CHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  document_number VARCHAR(60) NOT NULL,
  active_from DATETIME(3) NOT NULL,
  PRIMARY KEY (chain, place)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-duty-result
CREATE TABLE duty_result (
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  period_first DATE NOT NULL,
  duty VARCHAR(80) NOT NULL,
  object_id BIGINT NOT NULL,
  period_last DATE NOT NULL,
  done BIGINT NOT NULL,
  target BIGINT NOT NULL,
  met_on DATE,
  slow_from DATE,
  due DATE NOT NULL,
  chain CHAR(64) NOT NULL,
  digest BIGINT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, period_first, duty, object_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-work-due
CREATE TABLE work_due (
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  since DATE NOT NULL,
  noted BIGINT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
