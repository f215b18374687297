package lianxin.organization;

import org.jspecify.annotations.Nullable;

/**
 * A member of the League.
 *
 * @param code number of the member in the roster that was imported, empty when none is known; never an ID number
 * @param branch the branch the member is in, null after leaving
 */
public record LeagueMember(
        MemberId id, String name, String code, @Nullable OrganizationId branch) {}
