package lianxin.identity;

import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;

/**
 * A post of an account. Someone may hold several and switches between them; each call acts in exactly one.
 *
 * @param held days on which it may be used, both included
 */
public record AccountPost(PostId id, Role role, OrganizationId organization, Period held) {}
