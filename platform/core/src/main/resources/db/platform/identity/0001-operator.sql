--liquibase formatted sql

--changeset lianxin:0001-operator
CREATE TABLE operator (
  id            BIGINT       NOT NULL,
  name          VARCHAR(40)  NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  failures      INT          NOT NULL,
  locked_until  DATETIME(3),
  PRIMARY KEY (id),
  UNIQUE KEY operator_name (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
