--liquibase formatted sql

--changeset lianxin:0001-fact
CREATE TABLE fact (
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  first_day DATE NOT NULL,
  id BIGINT NOT NULL,
  last_day DATE NOT NULL,
  kind VARCHAR(60) NOT NULL,
  source_kind VARCHAR(60) NOT NULL,
  source_id BIGINT NOT NULL,
  revision INT NOT NULL,
  organization_id BIGINT NOT NULL,
  object_id BIGINT NOT NULL,
  event_id BIGINT NOT NULL,
  confirmed TINYINT(1) NOT NULL,
  attributes VARCHAR(1000) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  voided_at DATETIME(3),
  PRIMARY KEY (subject_kind, subject_id, first_day, id),
  KEY fact_source (source_id, source_kind)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-fact-posting
CREATE TABLE fact_posting (
  source_id BIGINT NOT NULL,
  source_kind VARCHAR(60) NOT NULL,
  revision INT NOT NULL,
  PRIMARY KEY (source_id, source_kind)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-subject-lock
CREATE TABLE subject_lock (
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
