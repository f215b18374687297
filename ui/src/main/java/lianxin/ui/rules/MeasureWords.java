package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lianxin.organization.CadreRank;
import lianxin.organization.OrganizationLevel;
import lianxin.rules.Rules.Figure;
import lianxin.rules.Rules.Measures;
import org.jspecify.annotations.Nullable;

/** How documents and their numbers are put on screen. */
final class MeasureWords {

    /** Ranks and levels in their order, the highest first. */
    private static final List<String> ORDER = Stream.of(CadreRank.values(), OrganizationLevel.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .toList();

    private MeasureWords() {}

    /** Where a row stands among the others of its table; rows of another kind stay as they are. */
    static int place(String row) {
        return ORDER.indexOf(row);
    }

    /** Title, and from when it holds where that is still to come. */
    static String title(Measures of) {
        LocalDate from = of.from();
        return of.inForce() || from == null
                ? I18NProvider.translate(of.title())
                : I18NProvider.translate("ui.measures.later", of.title(), from.toString());
    }

    /** A value with its unit, or that it is still to be laid down by somebody. */
    static String value(Figure of, @Nullable String value) {
        if (value == null) {
            return I18NProvider.translate(of.byUnit() ? "status.awaiting_unit" : "status.awaiting_province");
        }
        return CellWords.amount(value, of.unit());
    }

    /** The words of a clause, as they were issued. */
    static Div quote(String clause) {
        Div quote = new Div(clause);
        quote.addClassName("lx-quote");
        return quote;
    }

    /** A line of soft words before a text. */
    static Div line(String key, String text) {
        Span about = new Span(I18NProvider.translate(key));
        about.addClassName("lx-soft");
        return new Div(about, new Span(" " + text));
    }
}
