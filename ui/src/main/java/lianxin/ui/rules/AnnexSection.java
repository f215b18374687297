package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.IntStream;
import lianxin.kernel.Page;
import lianxin.rules.Rules.Annex;
import lianxin.ui.KeysetTable;

/** An annex: its text, its table. */
final class AnnexSection extends MeasurePart {

    private static final long serialVersionUID = 1L;

    AnnexSection(Annex annex) {
        super(annex.title());
        annex.text().lines().map(Div::new).forEach(line -> {
            line.addClassName("lx-text");
            add(line);
        });
        if (!annex.table().isEmpty()) {
            List<String> heads = annex.table().getFirst();
            KeysetTable<List<String>> table = new KeysetTable<>(annex.title(), new Div());
            IntStream.range(0, heads.size()).forEach(place -> table.column(heads.get(place), row -> row.get(place)));
            table.show((after, size) ->
                    new Page<>(annex.table().subList(1, annex.table().size()), null));
            add(table);
        }
    }
}
