package lianxin.rules;

import java.util.List;
import java.util.Locale;
import lianxin.rules.Assessment.Note;

/** Where a rule beside the points stands in a scheme, and what it may do. */
enum Section {
    VETO(Note.Kind.VETO, List.of(Effect.LOWEST_GRADE, Effect.INELIGIBLE)),
    NEGATIVE(Note.Kind.NEGATIVE, List.of(Effect.POINTS, Effect.AT_MOST, Effect.DOWN)),
    /** Holds back unless it is opened. */
    GATES(Note.Kind.GATE, List.of(Effect.INELIGIBLE, Effect.AT_MOST)),
    LOSSES(Note.Kind.LOSS, List.of(Effect.DOWN, Effect.CANCEL, Effect.KEEP));

    private final Note.Kind note;
    private final List<Effect> effects;

    Section(Note.Kind note, List<Effect> effects) {
        this.note = note;
        this.effects = effects;
    }

    Note.Kind note() {
        return note;
    }

    List<Effect> effects() {
        return effects;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
