--liquibase formatted sql

--changeset lianxin:0002-visits
CREATE TABLE liaison_visit (
  id        BIGINT      NOT NULL,
  cadre     BIGINT      NOT NULL,
  body      BIGINT      NOT NULL,
  point     BIGINT      NOT NULL,
  host      BIGINT      NOT NULL,
  revision  INT         NOT NULL,
  state     VARCHAR(12) NOT NULL,
  first_day DATE        NOT NULL,
  last_day  DATE        NOT NULL,
  answer    BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY liaison_visit_cadre (cadre, first_day, id),
  KEY liaison_visit_point (point, first_day),
  KEY liaison_visit_host (host, answer, state, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-revisions
CREATE TABLE liaison_visit_revision (
  visit       BIGINT       NOT NULL,
  revision    INT          NOT NULL,
  cadre       BIGINT       NOT NULL,
  request_key VARCHAR(100) NOT NULL,
  state       VARCHAR(12)  NOT NULL,
  first_day   DATE         NOT NULL,
  last_day    DATE         NOT NULL,
  work        TEXT         NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  account     BIGINT       NOT NULL,
  recorded_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (visit, revision),
  UNIQUE KEY liaison_visit_revision_key (cadre, request_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-answers
CREATE TABLE liaison_visit_answer (
  id           BIGINT      NOT NULL,
  visit        BIGINT      NOT NULL,
  revision     INT         NOT NULL,
  kind         VARCHAR(12) NOT NULL,
  actual_first DATE,
  actual_last  DATE,
  account      BIGINT      NOT NULL,
  answered_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY liaison_visit_answer_visit (visit, revision)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
