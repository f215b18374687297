--liquibase formatted sql

--changeset lianxin:0001-message-channel
CREATE TABLE message_channel (
  id          BIGINT      NOT NULL,
  plugin      VARCHAR(40) NOT NULL,
  switched_on TINYINT     NOT NULL,
  settings    TEXT        NOT NULL,
  changed_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY message_channel_plugin (plugin)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0002-reminder-choice
CREATE TABLE reminder_choice (
  account   BIGINT        NOT NULL,
  channel   BIGINT        NOT NULL,
  address   VARCHAR(1000) NOT NULL,
  rhythm    VARCHAR(10)   NOT NULL,
  language  VARCHAR(10)   NOT NULL,
  chosen_at DATETIME(3)   NOT NULL,
  looked_on DATE          NOT NULL,
  PRIMARY KEY (account)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset lianxin:0003-reminder-message
CREATE TABLE reminder_message (
  id           BIGINT       NOT NULL,
  account      BIGINT       NOT NULL,
  channel      BIGINT       NOT NULL,
  day          DATE         NOT NULL,
  number       INT          NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  attempts     INT          NOT NULL,
  next_attempt DATETIME(3)  NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  reason_en    VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY reminder_message_day (account, day),
  KEY reminder_message_due (state, next_attempt),
  KEY reminder_message_old (day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
