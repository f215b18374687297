package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import lianxin.rules.PackDraft;

/** From which day on a pack judges, in words. */
final class PackDays {

    private PackDays() {}

    static String from(LocalDate day) {
        return day.equals(PackDraft.ALWAYS)
                ? I18NProvider.translate("ui.pack.always")
                : I18NProvider.translate("ui.since", day.toString());
    }
}
