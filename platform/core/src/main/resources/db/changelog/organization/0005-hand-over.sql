--liquibase formatted sql

--changeset lianxin:0005-hand-over
CREATE TABLE hand_over (
  id BIGINT NOT NULL,
  leaver_id BIGINT NOT NULL,
  successor_id BIGINT NOT NULL,
  last_day DATE NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0005-hand-over-line
CREATE TABLE hand_over_line (
  hand_over_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(60) NOT NULL,
  what VARCHAR(400) NOT NULL,
  passed TINYINT(1) NOT NULL,
  PRIMARY KEY (hand_over_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
