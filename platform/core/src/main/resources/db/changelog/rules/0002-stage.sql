--liquibase formatted sql

--changeset lianxin:0002-work-due-aside
RENAME TABLE work_due TO work_due_before;

--changeset lianxin:0002-work-due
CREATE TABLE work_due (
  stage INT NOT NULL,
  subject_kind VARCHAR(12) NOT NULL,
  subject_id BIGINT NOT NULL,
  since DATE NOT NULL,
  noted BIGINT NOT NULL,
  PRIMARY KEY (stage, subject_kind, subject_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-work-due-kept
INSERT INTO work_due (stage, subject_kind, subject_id, since, noted)
  SELECT 0, subject_kind, subject_id, since, noted FROM work_due_before;

--changeset lianxin:0002-work-due-gone
DROP TABLE work_due_before;
