package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.kernel.Refusal;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Changes what stands at the head of a draft. */
final class HeadForm extends Div {

    private static final long serialVersionUID = 1L;

    HeadForm(DraftScreen screen) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        HeadFields fields = new HeadFields(screen.draft().head(), refusals);
        SaveButton save = new SaveButton(getTranslation("ui.save"), sent -> {
            Draft.Head head = fields.head();
            boolean accepted = refusals.accepted(screen.change(new Edit.Heading(
                    head.title(), head.documentNumber(), head.issuer(), head.version(), head.validFrom())));
            if (accepted) {
                screen.shown().accept(DraftScreen.CLAUSES);
            }
            return accepted;
        });
        Div actions = new Div(save);
        actions.addClassName("lx-actions");
        List<Refusal> found = Stream.of("title", "document", "issuer", "valid-from", "extends", "")
                .flatMap(key -> screen.draft().found(Difference.Kind.HEAD, key).stream())
                .toList();
        add(found.isEmpty() ? new Div() : Note.refused(found), refusals, fields, actions);
    }
}
