package lianxin.organization;

import java.util.List;
import java.util.regex.Pattern;
import lianxin.kernel.Refusal;

/** What a person's name may look like: letters of any script, the dot between parts of a name, no digits. */
final class PersonName {

    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}\\p{M}·. '-]{0,58}");
    private static final Pattern SPACE_BETWEEN_CHARACTERS =
            Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})");

    private PersonName() {}

    /** The name without the spaces by which short names are padded in tables. */
    static String tidy(String name) {
        return SPACE_BETWEEN_CHARACTERS.matcher(name.strip()).replaceAll("");
    }

    static List<Refusal> refusals(String name) {
        return SHAPE.matcher(name).matches() ? List.of() : List.of(Refusal.of("name", "person.name", name));
    }
}
