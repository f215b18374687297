package lianxin.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clear no to something that was asked, or a warning beside a yes: what is wrong, where, and by which article.
 *
 * @param code stable key such as {@code visit.reversed-dates}; the words are looked up under {@code refusal.<code>}
 * @param field name of the input that is wrong, null when it is none in particular
 * @param article the article that asks for it, as in {@code 第二条}, null when it is no question of law
 * @param arguments values for the words, in order
 */
public record Refusal(
        String code, @Nullable String field, @Nullable String article, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal of one input. */
    public static Refusal of(String field, String code, Object... arguments) {
        return new Refusal(code, field, null, List.of(arguments));
    }

    /** A refusal of the whole request. */
    public static Refusal ofAll(String code, Object... arguments) {
        return new Refusal(code, null, null, List.of(arguments));
    }

    /** The same refusal, by this article. */
    public Refusal by(String article) {
        return new Refusal(code, field, article, arguments);
    }
}
