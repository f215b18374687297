package lianxin.identity;

import java.util.List;

/**
 * An account as lists and its own page show it.
 *
 * @param name what stands before the {@code @} at sign-in; unique in the tenant
 * @param displayName name on the screen
 * @param cadre id of the cadre behind it, 0 when there is none
 * @param enabled whether it may sign in
 * @param secondFactor whether a second factor is set up
 * @param posts posts of today and of later days
 */
public record Account(
        AccountId id,
        String name,
        String displayName,
        long cadre,
        boolean enabled,
        boolean secondFactor,
        List<AccountPost> posts) {

    public Account {
        posts = List.copyOf(posts);
    }
}
