package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import lianxin.drafting.Difference;

/** What it is that a draft says otherwise. */
record DifferenceNames(GroundWords words) {

    String what(Difference one) {
        String kind = "difference." + one.at().kind().name().toLowerCase(Locale.ROOT);
        return I18NProvider.translate("ui.extra.line", I18NProvider.translate(kind), name(one));
    }

    private String name(Difference one) {
        String name = one.at().name();
        return switch (one.at().kind()) {
            case HEAD -> PackWords.word("difference.head.", name);
            case NUMBER -> {
                String[] detail = one.at().detail().split(" ", 2);
                yield CellWords.words(words.parameter(name), detail.length > 1 ? detail[1] : "")
                        + I18NProvider.translate("ui.difference.since", detail[0]);
            }
            case DUTY, ASSESSMENT -> title(one, name);
            case OTHER -> PackWords.word("ui.rule.key.", PackWords.period(words.kind(name)));
            default -> I18NProvider.translate(name);
        };
    }

    /** The title as the draft has it, or as it was in force. */
    private String title(Difference one, String name) {
        Map<?, ?> said = (one.after() == null ? one.before() : one.after()) instanceof Map<?, ?> map ? map : Map.of();
        return said.get("title") instanceof String title ? I18NProvider.translate(title) : words.task(name);
    }
}
