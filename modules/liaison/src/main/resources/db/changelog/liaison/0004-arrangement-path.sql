--liquibase formatted sql

--changeset lianxin:0004-path
ALTER TABLE liaison_assignment
  ADD COLUMN path VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

--changeset lianxin:0004-fill-path
UPDATE liaison_assignment SET path = COALESCE((SELECT o.path FROM organization o WHERE o.id = body), '');

--changeset lianxin:0004-path-key
ALTER TABLE liaison_assignment ADD KEY liaison_assignment_path (latest, path, cadre, id);
