--liquibase formatted sql

--changeset lianxin:0001-clause-comment
CREATE TABLE clause_comment (
  id           BIGINT       NOT NULL,
  pack         VARCHAR(40)  NOT NULL,
  version      VARCHAR(20)  NOT NULL,
  edition      VARCHAR(64)  NOT NULL,
  document     VARCHAR(60)  NOT NULL,
  place        INT          NOT NULL,
  clause       VARCHAR(200) NOT NULL,
  content      VARCHAR(500) NOT NULL,
  organization BIGINT       NOT NULL,
  account      BIGINT       NOT NULL,
  year         INT          NOT NULL,
  written_on   DATE         NOT NULL,
  verdict      VARCHAR(20)  NOT NULL,
  answer       VARCHAR(500) NOT NULL,
  answered_on  DATE         NOT NULL,
  answered_by  BIGINT       NOT NULL,
  request_key  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY clause_comment_request (account, request_key),
  KEY clause_comment_year (year, verdict, pack, place, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
