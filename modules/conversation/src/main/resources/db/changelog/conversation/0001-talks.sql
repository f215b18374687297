--liquibase formatted sql

--changeset lianxin:0001-talk
CREATE TABLE talk (
  id              BIGINT       NOT NULL,
  revision        INT          NOT NULL,
  superseded      TINYINT(1)   NOT NULL,
  organization    BIGINT       NOT NULL,
  held_on         DATE         NOT NULL,
  form            VARCHAR(20)  NOT NULL,
  members         INT          NOT NULL,
  others          INT          NOT NULL,
  during_research TINYINT(1)   NOT NULL,
  talker          BIGINT       NOT NULL,
  confirmed       TINYINT(1)   NOT NULL,
  withdrawn       TINYINT(1)   NOT NULL,
  entered_by      BIGINT       NOT NULL,
  reason          VARCHAR(200) NOT NULL,
  recorded_at     DATETIME(3)  NOT NULL,
  recorder        BIGINT       NOT NULL,
  request_key     VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id, revision),
  UNIQUE KEY talk_request (recorder, request_key),
  KEY talk_organization (organization, superseded, withdrawn, held_on, id),
  KEY talk_talker (talker, superseded, withdrawn, held_on, id),
  KEY talk_entered (entered_by, superseded, withdrawn, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
