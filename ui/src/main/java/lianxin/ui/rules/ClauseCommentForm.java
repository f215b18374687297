package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import lianxin.drafting.ImplementingMeasures;
import lianxin.rules.Rules.Measures;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Draft;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Says something to a clause. */
final class ClauseCommentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    ClauseCommentForm(ImplementingMeasures measures, Measures document, String clause, Runnable done, Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        TextArea text = refusals.field("text", new TextArea(getTranslation("ui.clause.text", clause)));
        text.setMaxLength(LONGEST);
        text.setMinRows(3);
        text.setWidthFull();
        text.setHelperText(getTranslation("privacy.free-text.note"));
        Draft draft = new Draft("clause/" + document.pack() + "/" + clause).text("text", text);
        SaveButton save = new SaveButton(getTranslation("ui.clause.send"), key -> {
            boolean accepted =
                    refusals.acceptedLeaving(measures.comment(document.edition(), clause, text.getValue(), key));
            if (accepted) {
                draft.forget();
                done.run();
            }
            return accepted;
        });
        add(draft, refusals, text, new ConfirmBar(save, cancel).hint(getTranslation("ui.clause.hint")));
        draft.watch(this, save);
        text.focus();
    }
}
