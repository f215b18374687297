--liquibase formatted sql

--changeset lianxin:0006-disclosure-tally
CREATE TABLE liaison_disclosure_tally (
  cadre    BIGINT NOT NULL,
  year     INT    NOT NULL,
  month    DATE   NOT NULL,
  truthful INT    NOT NULL,
  doubted  INT    NOT NULL,
  PRIMARY KEY (cadre, year, month)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0006-disclosure-mark
CREATE TABLE liaison_disclosure_mark (
  year INT         NOT NULL,
  mark VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (year, mark)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
