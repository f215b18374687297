package lianxin.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a measure is compared with.
 *
 * @param every whether every fact that is looked at must count
 * @param min what must be reached, null when nothing must
 * @param times by what the minimum is multiplied, as in months by the days that a month counts for; null for once
 * @param max upper end of a range, null when there is none
 * @param bounded whether more than the upper end fails the duty; otherwise it fails nobody
 * @param strive what is striven for beyond what must be reached; it is only noted
 * @param about by how many percent less is near enough, null when none
 * @param whole measure of all facts that are looked at, of which the minimum is a share in percent; null when it is none
 * @param population number of which the minimum is a share in percent, null when it is none
 */
record Target(
        boolean every,
        @Nullable Quantity min,
        @Nullable Quantity times,
        @Nullable Quantity max,
        boolean bounded,
        @Nullable Quantity strive,
        @Nullable Quantity about,
        @Nullable Measure whole,
        @Nullable Variable population) {

    /** What becomes of more than the upper end. */
    enum Over {
        NOTE,
        FAIL
    }

    private static final long WHOLE = 100;

    /** More is never reached, and what is reckoned from it must not overflow. */
    private static final long MOST = 1_000_000_000_000L;

    /** The number that must be reached, null while nobody has said; {@code size} measures all facts looked at. */
    @Nullable
    Long least(@Nullable Setting setting, long size, Case asked) {
        if (every) {
            return size;
        }
        if (setting == null || setting.isOpen()) {
            return null;
        }
        if (whole != null) {
            return share(size, setting.number());
        }
        if (population != null) {
            return population.read(asked) instanceof Long people && people > 0
                    ? (Long) share(people, setting.number())
                    : null;
        }
        Setting factor = times == null ? null : asked.setting(times);
        if (factor != null && factor.value() == null) {
            return null;
        }
        Setting nearly = about == null ? null : asked.setting(about);
        long full = Math.min(setting.number() * (factor == null ? 1 : factor.number()), MOST);
        long least = nearly == null || nearly.isOpen() ? full : share(full, WHOLE - nearly.number());
        return asked.prorated(least);
    }

    /** Whether nobody has said how much less is near enough: then less may still do. */
    boolean isNearnessOpen(Case asked) {
        return about != null && asked.setting(about).isOpen();
    }

    static long share(long whole, long percent) {
        return Math.ceilDiv(whole * percent, WHOLE);
    }

    /** What is only noted: the second target, or the full number where less is near enough. */
    @Nullable
    Long strive(@Nullable Setting setting, Case asked) {
        if (strive != null) {
            Setting more = asked.noted(strive);
            return more.value() == null ? null : (Long) asked.prorated(more.number());
        }
        return about == null || setting == null || setting.value() == null
                ? null
                : (Long) asked.prorated(setting.number());
    }

    @Nullable
    Long most(Case asked) {
        Setting most = max == null ? null : bounded ? asked.setting(max) : asked.noted(max);
        return most == null || most.value() == null ? null : (Long) most.number();
    }
}
