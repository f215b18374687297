--liquibase formatted sql

--changeset lianxin:0001-points
CREATE TABLE liaison_point (
  id      BIGINT       NOT NULL,
  host    BIGINT       NOT NULL,
  place   VARCHAR(60)  NOT NULL,
  contact VARCHAR(60)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY liaison_point_place (host, place)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0001-assignments
CREATE TABLE liaison_assignment (
  id          BIGINT       NOT NULL,
  revision    INT          NOT NULL,
  latest      TINYINT(1)   NOT NULL,
  cadre       BIGINT       NOT NULL,
  body        BIGINT       NOT NULL,
  point       BIGINT       NOT NULL,
  first_day   DATE         NOT NULL,
  last_day    DATE         NOT NULL,
  document    VARCHAR(60)  NOT NULL,
  ending      VARCHAR(12)  NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  follows     BIGINT       NOT NULL,
  recorded_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id, revision),
  KEY liaison_assignment_cadre (cadre, latest),
  KEY liaison_assignment_point (point, latest),
  KEY liaison_assignment_body (body, latest, cadre, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
