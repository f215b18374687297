--liquibase formatted sql

--changeset lianxin:0007-organization-version-ended-at
ALTER TABLE organization_version ADD COLUMN ended_at DATETIME(3);

--changeset lianxin:0007-cadre-post-ended-at
ALTER TABLE cadre_post ADD COLUMN ended_at DATETIME(3);

--changeset lianxin:0007-cadre-rank-ended-at
ALTER TABLE cadre_rank ADD COLUMN ended_at DATETIME(3);

--changeset lianxin:0007-membership-ended-at
ALTER TABLE membership ADD COLUMN ended_at DATETIME(3);
