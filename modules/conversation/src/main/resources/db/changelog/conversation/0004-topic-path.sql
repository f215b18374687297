--liquibase formatted sql

--changeset lianxin:0004-topic-path
ALTER TABLE topic_tally
  ADD COLUMN path VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

--changeset lianxin:0004-fill-topic-path
UPDATE topic_tally SET path = COALESCE(
  (SELECT v.path FROM organization_version v WHERE v.organization_id = topic_tally.organization
     AND v.valid_from <= LAST_DAY(topic_tally.month) AND v.valid_to >= LAST_DAY(topic_tally.month)),
  (SELECT o.path FROM organization o WHERE o.id = topic_tally.organization),
  '');

--changeset lianxin:0004-topic-path-key
ALTER TABLE topic_tally ADD KEY topic_tally_path (month, path);
