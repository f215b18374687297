package lianxin.ui.plain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxin.kernel.Refusal;

/** Reads what was typed as people type it, full-width digits included, and notes what it cannot read. */
final class Reading {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年 ]?(\\d{1,2})[-/.月 ]?(\\d{1,2})日?");
    private static final int MOST_DIGITS = 6;

    private final Typed typed;
    private final List<Refusal> refusals = new ArrayList<>();

    Reading(Typed typed) {
        this.typed = typed;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** A day; empty when none is typed, or none that can be read. */
    Optional<LocalDate> day(String name, String field) {
        String text = plain(name);
        Matcher day = DAY.matcher(text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
        } catch (DateTimeException noSuchDay) {
            refusals.add(Refusal.of(field, "plain.day-unreadable"));
            return Optional.empty();
        }
        refusals.add(Refusal.of(field, "plain.day-unreadable"));
        return Optional.empty();
    }

    /** A day that has to be there. */
    LocalDate neededDay(String name) {
        if (plain(name).isEmpty()) {
            refusals.add(Refusal.of(name, "liaison.text-missing"));
        }
        return day(name, name).orElse(LocalDate.EPOCH);
    }

    /** A number; 0 when none is typed. */
    int number(String name, String field) {
        String text = plain(name);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("-?\\d{1," + MOST_DIGITS + "}")) {
            refusals.add(Refusal.of(field, "plain.number-unreadable"));
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** An id; one that cannot be read is as good as unknown. */
    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    /** A code; one that nobody knows is as good as none. */
    static <E extends Enum<E>> Optional<E> code(Class<E> type, String text) {
        try {
            return Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    boolean isTyped(String name) {
        return !plain(name).isEmpty();
    }

    private String plain(String name) {
        return Normalizer.normalize(typed.first(name), Normalizer.Form.NFKC).strip();
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
