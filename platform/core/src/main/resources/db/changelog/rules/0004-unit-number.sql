--liquibase formatted sql

--changeset lianxin:0004-unit-number
CREATE TABLE unit_number (
  id BIGINT NOT NULL,
  organization_id BIGINT NOT NULL,
  parameter VARCHAR(80) NOT NULL,
  cell VARCHAR(120) NOT NULL,
  valid_from DATE NOT NULL,
  value VARCHAR(200) NOT NULL,
  reference VARCHAR(120) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  recorded_by BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY unit_number_organization (organization_id, valid_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
