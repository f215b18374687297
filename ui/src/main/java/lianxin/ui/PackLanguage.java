package lianxin.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import lianxin.kernel.Caller;
import lianxin.rules.Rules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says the words of the caller's packs in another language. They are asked for once in a request, however many it shows. */
@Component
class PackLanguage {

    private static final String KEPT = "lianxin.words";

    private final ObjectProvider<Rules> rules;

    PackLanguage(ObjectProvider<Rules> rules) {
        this.rules = rules;
    }

    private record Kept(Locale language, UnaryOperator<String> words) {}

    /** The words in that language; as they are where no pack says them, and before anybody has signed in. */
    String say(String chinese, Locale language) {
        return Caller.orNull() == null ? chinese : words(language).apply(chinese);
    }

    private UnaryOperator<String> words(Locale language) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept
                && kept.language.equals(language)) {
            return kept.words;
        }
        UnaryOperator<String> words = rules.getObject().words(language);
        if (request != null) {
            request.setAttribute(KEPT, new Kept(language, words), RequestAttributes.SCOPE_REQUEST);
        }
        return words;
    }
}
