package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Map;
import lianxin.rules.PackChange;
import lianxin.rules.Packs;

/** What changes are called: by the title of the draft, or of the pack as it is known now. */
record PackTitles(Map<String, String> titles) {

    static PackTitles of(Packs packs) {
        Map<String, String> titles = new HashMap<>();
        packs.drafts().forEach(draft -> {
            titles.put(draft.hash(), draft.title());
            titles.putIfAbsent(draft.pack(), draft.title());
        });
        packs.state().inForce().values().stream()
                .flatMap(java.util.List::stream)
                .forEach(held -> titles.put(held.pack(), held.title()));
        return new PackTitles(titles);
    }

    String words(PackChange change) {
        return I18NProvider.translate(
                "ui.pack.act." + change.act(),
                titles.getOrDefault(change.hash(), titles.getOrDefault(change.pack(), change.pack())),
                change.version(),
                PackDays.from(change.from()));
    }
}
