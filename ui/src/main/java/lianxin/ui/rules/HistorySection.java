package lianxin.ui.rules;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.rules.PackChange;
import lianxin.rules.Packs;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;

/** What has been changed so far, by whom and when. */
final class HistorySection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;
    private final KeysetTable<PackChange> table;
    private transient PackTitles titles = new PackTitles(Map.of());

    HistorySection(Packs packs, PackPeople people) {
        this.packs = packs;
        addClassName("lx-section");
        table = new KeysetTable<PackChange>(
                        getTranslation("ui.pack.history"), new EmptyState(Icon.ARCHIVE, "ui.pack.history.empty"))
                .column(getTranslation("ui.pack.change"), change -> titles.words(change))
                .column(getTranslation("ui.pack.state"), this::state)
                .column(
                        getTranslation("ui.pack.requested"),
                        change -> people.words(change.requestedBy(), change.requestedAt()))
                .column(
                        getTranslation("ui.pack.decided"),
                        change -> people.words(change.decidedBy(), change.decidedAt()))
                .column(
                        getTranslation("ui.pack.done"),
                        change -> Optional.ofNullable(change.doneAt())
                                .map(Moments::words)
                                .orElse(""));
        add(new H2(getTranslation("ui.pack.history")), table);
        show();
    }

    void show() {
        titles = PackTitles.of(packs);
        table.show((after, size) -> new Page<>(packs.history(), null));
    }

    private String state(PackChange change) {
        String words = getTranslation("ui.pack.change." + change.state());
        return change.failure().isEmpty() ? words : getTranslation("ui.extra.line", words, change.failure());
    }
}
