package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.drafting.ImplementingMeasures;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Answers what somebody said to a clause. */
final class ClauseAnswerForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    ClauseAnswerForm(ImplementingMeasures measures, ClauseComment comment, Runnable done) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(getTranslation("ui.clause.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(each -> getTranslation("measures.verdict." + each));
        TextArea text = refusals.field("text", new TextArea(getTranslation("ui.clause.answer")));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText(getTranslation("privacy.free-text.note"));
        ClauseComment.Answer before = comment.answer();
        verdict.setValue(before == null ? Verdict.ADOPTED : before.verdict());
        text.setValue(before == null ? "" : before.text());
        SaveButton save = new SaveButton(getTranslation("ui.clause.do-answer"), key -> {
            boolean accepted = refusals.accepted(measures.answer(comment.id(), verdict.getValue(), text.getValue()));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        add(new H3(getTranslation("ui.clause.do-answer")), refusals, verdict, text, save);
    }
}
