--liquibase formatted sql

--changeset lianxin:0002-cadre
CREATE TABLE cadre (
  id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  name_pinyin VARCHAR(200) NOT NULL,
  name_initials VARCHAR(60) NOT NULL,
  organization_id BIGINT NOT NULL,
  title VARCHAR(60) NOT NULL,
  PRIMARY KEY (id),
  KEY cadre_name (name),
  KEY cadre_pinyin (name_pinyin, id),
  KEY cadre_initials (name_initials),
  KEY cadre_organization (organization_id, name_pinyin, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-cadre-post
CREATE TABLE cadre_post (
  id BIGINT NOT NULL,
  cadre_id BIGINT NOT NULL,
  organization_id BIGINT NOT NULL,
  title VARCHAR(60) NOT NULL,
  leader TINYINT(1) NOT NULL,
  staffing VARCHAR(20) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY cadre_post_cadre (cadre_id, valid_from),
  KEY cadre_post_organization (organization_id, valid_to)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-cadre-rank
CREATE TABLE cadre_rank (
  cadre_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  held_rank VARCHAR(20) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (cadre_id, valid_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
