package lianxin.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxin.drafting.Draft.Figure;
import lianxin.drafting.Draft.Value;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.Room;
import lianxin.rules.PackDraft.Said;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import lianxin.ui.Note;

/** One parameter: what the levels above say and leave to do, and what the draft says from which day on. */
record FigureForms(DraftScreen screen, Figure figure) {

    void into(Details details) {
        Room room = figure.room();
        details.fact("ui.provision.bound", I18NProvider.translate("ui.provision.bound." + room.bound()))
                .fact("ui.draft.unit", I18NProvider.translate(room.unit()))
                .fact("ui.provision.reference", I18NProvider.translate(room.article()))
                .history(
                        "ui.draft.above",
                        room.said().isEmpty()
                                ? List.of(I18NProvider.translate("ui.provision.open"))
                                : room.said().stream().map(this::line).toList());
        details.add(NumbersPart.clause(room.clause()));
        notes(details, figure.findings(), "ui.pack.findings");
        notes(details, figure.remarks(), "ui.pack.remarks");
        if (room.isSettled()) {
            details.add(Note.hint(
                    I18NProvider.translate("ui.draft.settled." + room.bound(), room.title(), room.article())));
            return;
        }
        details.add(new H3(I18NProvider.translate("ui.draft.own")));
        if (!screen.isOpen()) {
            figure.values().forEach((day, value) -> details.add(new Paragraph(day + " " + cells(room, value.cells()))));
            return;
        }
        Div forms = new Div();
        forms.addClassName("lx-stack");
        figure.values().forEach((day, value) -> forms.add(new FigureForm(screen, figure, day, value)));
        if (figure.values().isEmpty()) {
            forms.add(fresh());
        } else {
            Button another = new Button(I18NProvider.translate("ui.draft.another-day"), Icon.PLUS.create());
            another.addClickListener(click -> {
                forms.add(fresh());
                another.setVisible(false);
            });
            details.actions(another);
        }
        details.add(forms);
    }

    private FigureForm fresh() {
        return new FigureForm(screen, figure, null, new Value(Map.of(), ""));
    }

    private static void notes(Details details, List<Refusal> problems, String title) {
        if (!problems.isEmpty()) {
            details.add(
                    title.equals("ui.pack.findings")
                            ? Note.refused(problems)
                            : Note.hint(
                                    I18NProvider.translate(title),
                                    problems.stream()
                                            .map(problem -> new Paragraph(Note.words(
                                                    problem,
                                                    UI.getCurrentOrThrow().getLocale())))
                                            .toArray(Paragraph[]::new)));
        }
    }

    private String line(Said said) {
        return I18NProvider.translate(
                "ui.draft.said",
                said.since().toString(),
                said.pack(),
                cells(figure.room(), said.cells()),
                said.reference());
    }

    /** The values of a table, each with for whom it holds. */
    static String cells(Room room, Map<String, String> cells) {
        return CellWords.rows(cells.entrySet().stream()
                .map(cell -> (cell.getKey().isEmpty() ? "" : CellWords.cell(cell.getKey()) + " ")
                        + words(room, cell.getValue())));
    }

    /** A value as people read it: codes by their words, numbers with their unit. */
    static String words(Room room, String value) {
        String words = CellWords.list(Arrays.stream(value.split(",")).map(code -> switch (code) {
            case "true" -> I18NProvider.translate("ui.yes");
            case "false" -> I18NProvider.translate("ui.no");
            case "", "open" -> I18NProvider.translate("ui.provision.open");
            default -> I18NProvider.translate(room.choices().getOrDefault(code, code));
        }));
        return room.type().equals("number") && !value.isEmpty() ? CellWords.amount(words, room.unit()) : words;
    }
}
