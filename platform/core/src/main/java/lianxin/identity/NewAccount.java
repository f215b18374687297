package lianxin.identity;

import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;

/**
 * What an account begins with.
 *
 * @param name 2 to 40 characters: letters, digits, dots, hyphens; lower case
 * @param cadre id of the cadre behind it, 0 when there is none
 * @param role role of the first post
 * @param organization where the first post lies
 */
public record NewAccount(String name, String displayName, long cadre, Role role, OrganizationId organization) {}
