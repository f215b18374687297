--liquibase formatted sql

--changeset lianxin:0003-member
CREATE TABLE member (
  id BIGINT NOT NULL,
  code VARCHAR(40),
  name VARCHAR(60) NOT NULL,
  name_pinyin VARCHAR(200) NOT NULL,
  name_initials VARCHAR(60) NOT NULL,
  branch_id BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY member_code (code),
  KEY member_name (name),
  KEY member_pinyin (name_pinyin, id),
  KEY member_initials (name_initials),
  KEY member_branch (branch_id, name_pinyin, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-membership
CREATE TABLE membership (
  member_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  branch_id BIGINT NOT NULL,
  joined VARCHAR(20) NOT NULL,
  left_reason VARCHAR(20),
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (member_id, valid_from),
  KEY membership_branch (branch_id, valid_to)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
