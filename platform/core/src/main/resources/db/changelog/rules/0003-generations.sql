--liquibase formatted sql

--changeset lianxin:0003-result-generation
CREATE TABLE result_generation (
  id INT NOT NULL,
  running BIGINT NOT NULL,
  building BIGINT,
  since DATE,
  judged_kind VARCHAR(12),
  judged_id BIGINT,
  judged INT NOT NULL,
  subjects INT NOT NULL,
  switched_at DATETIME(3),
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-first-generation
INSERT INTO result_generation (id, running, judged, subjects) VALUES (1, 1, 0, 0);

--changeset lianxin:0003-duty-result-aside
RENAME TABLE duty_result TO duty_result_before;

--changeset lianxin:0003-duty-result
CREATE TABLE duty_result (
  generation BIGINT NOT NULL,
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
  PRIMARY KEY (generation, subject_kind, subject_id, period_first, duty, object_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-duty-result-kept
INSERT INTO duty_result (generation, subject_kind, subject_id, period_first, duty, object_id, period_last, done, target,
    met_on, slow_from, due, chain, digest)
  SELECT 1, subject_kind, subject_id, period_first, duty, object_id, period_last, done, target,
    met_on, slow_from, due, chain, digest FROM duty_result_before;

--changeset lianxin:0003-duty-result-gone
DROP TABLE duty_result_before;

--changeset lianxin:0003-pack-content
CREATE TABLE pack_content (
  hash CHAR(64) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-pack-edition
CREATE TABLE pack_edition (
  generation BIGINT NOT NULL,
  pack VARCHAR(40) NOT NULL,
  valid_from DATE NOT NULL,
  hash CHAR(64),
  PRIMARY KEY (generation, pack, valid_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-pack-draft
CREATE TABLE pack_draft (
  id BIGINT NOT NULL,
  pack VARCHAR(40) NOT NULL,
  version VARCHAR(20) NOT NULL,
  hash CHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  document_number VARCHAR(60) NOT NULL,
  valid_from DATE NOT NULL,
  uploaded_by BIGINT NOT NULL,
  uploaded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY pack_draft_hash (hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-pack-change
CREATE TABLE pack_change (
  id BIGINT NOT NULL,
  act VARCHAR(12) NOT NULL,
  pack VARCHAR(40) NOT NULL,
  version VARCHAR(20) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  valid_from DATE NOT NULL,
  state VARCHAR(12) NOT NULL,
  before_generation BIGINT,
  generation BIGINT,
  requested_by BIGINT NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  decided_by BIGINT,
  decided_at DATETIME(3),
  done_at DATETIME(3),
  failure VARCHAR(400) NOT NULL,
  PRIMARY KEY (id),
  KEY pack_change_generation (generation)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
