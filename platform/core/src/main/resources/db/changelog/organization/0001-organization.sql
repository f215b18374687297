--liquibase formatted sql

--changeset lianxin:0001-organization
CREATE TABLE organization (
  id BIGINT NOT NULL,
  code VARCHAR(60) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_start VARCHAR(120) NOT NULL,
  name_pinyin VARCHAR(400) NOT NULL,
  name_initials VARCHAR(120) NOT NULL,
  parent_id BIGINT NOT NULL,
  path VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(20) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  leading_body TINYINT(1) NOT NULL,
  field VARCHAR(30) NOT NULL,
  division_code VARCHAR(12) NOT NULL,
  opened_on DATE NOT NULL,
  closed_on DATE NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY organization_code (code),
  KEY organization_parent (parent_id, name_pinyin, id),
  KEY organization_path (path),
  KEY organization_start (name_start),
  KEY organization_pinyin (name_pinyin, id),
  KEY organization_initials (name_initials)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-organization-version
CREATE TABLE organization_version (
  organization_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  name VARCHAR(120) NOT NULL,
  path VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(20) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  leading_body TINYINT(1) NOT NULL,
  field VARCHAR(30) NOT NULL,
  division_code VARCHAR(12) NOT NULL,
  PRIMARY KEY (organization_id, revision),
  KEY organization_version_path (path, valid_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
