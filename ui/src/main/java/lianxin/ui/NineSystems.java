package lianxin.ui;

import java.util.List;

/** The nine systems (九项制度) in the order of 44号, by the word that stands before the names of their duties. */
public final class NineSystems {

    /** As in {@code conversation}; {@code area.<word>} is what people read. */
    public static final List<String> AREAS = List.of(
            "research",
            "liaison",
            "secondment",
            "conversation",
            "consultation",
            "assistance",
            "talent",
            "pledge",
            "volunteering");

    private NineSystems() {}
}
