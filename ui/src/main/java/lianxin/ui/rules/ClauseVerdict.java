package lianxin.ui.rules;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import lianxin.drafting.ClauseComment;
import lianxin.ui.Icon;

/** What became of a comment, by word, icon and colour. */
final class ClauseVerdict extends Span {

    private static final long serialVersionUID = 1L;

    ClauseVerdict(ClauseComment comment) {
        ClauseComment.Answer answer = comment.answer();
        addClassName("lx-status");
        Icon icon = Icon.CIRCLE_DASHED;
        String tone = "open";
        if (answer != null) {
            icon = switch (answer.verdict()) {
                case ADOPTED -> Icon.CIRCLE_CHECK;
                case DECLINED -> Icon.CIRCLE_MINUS;
                case NOTED -> Icon.MAIL_OPEN;
            };
            tone = answer.verdict() == ClauseComment.Verdict.ADOPTED ? "done" : "quiet";
        }
        getElement().setAttribute("data-tone", tone);
        add(icon.create(), new Span(words(comment)));
    }

    static String words(ClauseComment comment) {
        ClauseComment.Answer answer = comment.answer();
        return I18NProvider.translate(answer == null ? "ui.clause.open" : "measures.verdict." + answer.verdict());
    }
}
