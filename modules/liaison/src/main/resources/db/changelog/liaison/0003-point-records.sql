--liquibase formatted sql

--changeset lianxin:0003-point-records
CREATE TABLE liaison_point_record (
  id          BIGINT       NOT NULL,
  revision    INT          NOT NULL,
  latest      TINYINT(1)   NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  cadre       BIGINT       NOT NULL,
  point       BIGINT       NOT NULL,
  request_key VARCHAR(100) NOT NULL,
  content     TEXT         NOT NULL,
  withdrawn   TINYINT(1)   NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  account     BIGINT       NOT NULL,
  recorded_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id, revision),
  UNIQUE KEY liaison_point_record_key (cadre, request_key),
  KEY liaison_point_record_point (point, latest)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
