package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import lianxin.drafting.Draft.Figure;
import lianxin.kernel.Page;
import lianxin.rules.PackDraft.Room;
import lianxin.ui.KeysetTable;

/** The parameters of an article: what is said above, what the draft says, and what may be done; what is to be set stands first. */
final class FigureRows extends Div {

    private static final long serialVersionUID = 1L;

    FigureRows(DraftScreen screen, String article, List<Figure> figures, String chosen) {
        KeysetTable<Figure> table = new KeysetTable<Figure>(getTranslation(article), new Div())
                .content(
                        getTranslation("ui.provision.title"),
                        figure -> screen.link(
                                getTranslation(figure.room().title()),
                                figure.room().name()))
                .column(getTranslation("ui.draft.above"), figure -> above(figure.room()))
                .column(getTranslation("ui.draft.own"), FigureRows::own)
                .column(
                        getTranslation("ui.provision.bound"),
                        figure -> getTranslation(
                                "ui.provision.bound." + figure.room().bound()))
                .column(getTranslation("ui.draft.mark"), this::mark)
                .current(figure -> figure.room().name().equals(chosen));
        List<Figure> rows = figures.stream()
                .sorted(Comparator.comparing((Figure figure) -> !figure.isMissing()))
                .toList();
        table.show((after, size) -> new Page<>(rows, null));
        add(table);
    }

    private String mark(Figure figure) {
        return !figure.findings().isEmpty()
                ? getTranslation("ui.draft.mark.wrong")
                : figure.isMissing() ? getTranslation("ui.draft.mark.missing") : "";
    }

    /** What holds last above, cell by cell. */
    static String above(Room room) {
        return room.said().isEmpty()
                ? new Div().getTranslation("ui.provision.open")
                : FigureForms.cells(room, room.said().getLast().cells());
    }

    /** What the draft says last. */
    static String own(Figure figure) {
        int days = figure.values().size();
        return figure.values().values().stream()
                .reduce((earlier, later) -> later)
                .map(value -> CellWords.label(
                        FigureForms.cells(figure.room(), value.cells()), days > 1 ? Integer.toString(days) : ""))
                .orElse("");
    }
}
