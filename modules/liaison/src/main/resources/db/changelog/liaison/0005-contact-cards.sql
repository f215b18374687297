--liquibase formatted sql

--changeset lianxin:0005-contact-cards
CREATE TABLE liaison_contact_card (
  id           BIGINT      NOT NULL,
  contact      BIGINT      NOT NULL,
  sealed       TEXT        NOT NULL,
  consented_on DATE        NOT NULL,
  last_day     DATE        NOT NULL,
  account      BIGINT      NOT NULL,
  recorded_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY liaison_contact_card_contact (contact),
  KEY liaison_contact_card_last_day (last_day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
