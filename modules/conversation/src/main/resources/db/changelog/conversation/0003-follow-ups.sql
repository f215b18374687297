--liquibase formatted sql

--changeset lianxin:0003-follow-up
CREATE TABLE follow_up (
  id           BIGINT       NOT NULL,
  organization BIGINT       NOT NULL,
  handled_by   BIGINT       NOT NULL,
  month        DATE         NOT NULL,
  topic        VARCHAR(30)  NOT NULL,
  matter       VARCHAR(200) NOT NULL,
  handling     VARCHAR(20)  NOT NULL,
  responsible  BIGINT       NOT NULL,
  due          DATE         NOT NULL,
  closed_on    DATE         NOT NULL,
  result       VARCHAR(200) NOT NULL,
  participants INT          NOT NULL,
  raised_by    BIGINT       NOT NULL,
  request_key  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY follow_up_request (raised_by, request_key),
  KEY follow_up_organization (organization, closed_on, due, id),
  KEY follow_up_handler (handled_by, closed_on, due, id),
  KEY follow_up_responsible (responsible, closed_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
