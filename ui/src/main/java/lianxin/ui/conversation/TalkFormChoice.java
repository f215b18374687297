package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxin.conversation.TalkForm;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import org.jspecify.annotations.Nullable;

/**
 * The form of a talk, as the house knows it or closer, as a pack has added it.
 *
 * @param detail the value that was added, null for the form itself
 */
record TalkFormChoice(TalkForm form, @Nullable ExtraValue detail) {

    private static final String OF = "form";

    static TalkFormChoice of(TalkForm form) {
        return new TalkFormChoice(form, null);
    }

    /** The forms to choose from, each followed by what has been added under it. */
    static List<TalkFormChoice> of(RecordForm added) {
        List<TalkFormChoice> all = new ArrayList<>();
        Optional<RecordField> details = added.details(OF);
        for (TalkForm form : TalkForm.values()) {
            all.add(of(form));
            details.ifPresent(field -> field.under().forEach((code, above) -> {
                if (above.equals(form.name())) {
                    all.add(new TalkFormChoice(form, field.value(code)));
                }
            }));
        }
        return all;
    }

    /** The form of a talk that says this. */
    static TalkFormChoice of(TalkForm form, Collection<ExtraValue> extra) {
        return new TalkFormChoice(
                form,
                extra.stream().filter(TalkFormChoice::isDetail).findFirst().orElse(null));
    }

    static boolean isDetail(ExtraValue value) {
        return value.name().equals(OF + RecordField.DETAIL);
    }

    String words(Component speaker) {
        String words = speaker.getTranslation("conversation.form." + form.name());
        return detail == null ? words : speaker.getTranslation("ui.extra.detail", words, detail.words());
    }

    String write() {
        return detail == null ? form.name() : form.name() + "/" + detail.value();
    }

    static Optional<TalkFormChoice> read(String text, Collection<TalkFormChoice> offered) {
        return offered.stream().filter(choice -> choice.write().equals(text)).findFirst();
    }
}
