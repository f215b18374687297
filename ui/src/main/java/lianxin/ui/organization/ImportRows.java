package lianxin.ui.organization;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxin.kernel.Id;
import lianxin.kernel.Refusal;
import lianxin.organization.Organizations;
import lianxin.organization.RosterImport;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.Row;
import lianxin.organization.RosterImport.RowState;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;

/** The rows of a workbook that a person has to look at, and those that will be written. */
final class ImportRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RosterImport imports;
    private final transient Organizations organizations;
    private final transient Course course;
    private final transient Runnable decided;

    ImportRows(Course course, RosterImport imports, Organizations organizations, Runnable decided) {
        this.imports = imports;
        this.organizations = organizations;
        this.course = course;
        this.decided = decided;
        addClassName("lx-section");
        Map<RowState, Integer> rows =
                imports.look(course.id()).map(RosterImport.Preview::rows).orElse(Map.of());
        section(rows, RowState.NAMESAKE, "ui.import.namesakes");
        section(rows, RowState.DECIDED, "ui.import.decided");
        section(rows, RowState.WRONG, "ui.import.wrong");
        section(rows, RowState.READY, "ui.import.ready");
    }

    private void section(Map<RowState, Integer> rows, RowState state, String title) {
        if (rows.containsKey(state)) {
            Section section = new Section(new H2(getTranslation(title)), table(state, title));
            section.addClassName("lx-section");
            add(section);
        }
    }

    private Component table(RowState state, String title) {
        KeysetTable<Row> table = new KeysetTable<Row>(
                        getTranslation(title), new EmptyState(Icon.CIRCLE_CHECK, "ui.import.none-wrong"))
                .column(getTranslation("ui.row-number"), row -> getTranslation("ui.row-number.is", row.number()));
        if (state == RowState.WRONG) {
            table.content(getTranslation("ui.problem"), row -> problems(row.problems()));
        }
        if (state == RowState.NAMESAKE || state == RowState.DECIDED) {
            table.content(getTranslation("ui.import.same"), this::decision);
        }
        List<String> headings = imports.headings(course.sheet());
        IntStream.range(0, headings.size())
                .forEach(i -> table.column(headings.get(i), row -> row.cells().get(i)));
        table.show((after, size) -> imports.rows(course.id(), state, after, size));
        return table;
    }

    private Component problems(List<Refusal> problems) {
        Div lines = new Div();
        for (Refusal problem : problems) {
            String words = Note.words(problem, getLocale());
            lines.add(
                    new Div(problem.field() == null ? words : getTranslation("ui.extra.line", problem.field(), words)));
        }
        return lines;
    }

    private Component decision(Row row) {
        RadioButtonGroup<Optional<Candidate>> same = new RadioButtonGroup<>();
        List<Optional<Candidate>> choices = new ArrayList<>();
        row.candidates().forEach(candidate -> choices.add(Optional.of(candidate)));
        choices.add(Optional.empty());
        same.setItems(choices);
        same.setAriaLabel(getTranslation("ui.import.same"));
        same.setItemLabelGenerator(choice -> choice.map(this::words).orElse(getTranslation("ui.import.same.no")));
        if (row.state() == RowState.DECIDED) {
            choices.stream()
                    .filter(choice -> choice.map(Candidate::id).map(Id::value).orElse(0L) == row.decided())
                    .findFirst()
                    .ifPresent(same::setValue);
        }
        same.addValueChangeListener(change -> {
            imports.decide(
                            course.id(),
                            row.number(),
                            change.getValue().map(Candidate::id).orElse(null))
                    .orThrow();
            decided.run();
        });
        return same;
    }

    /** Is it this one: where, as what, since when. */
    private String words(Candidate candidate) {
        String body = organizations.names(List.of(candidate.body())).getOrDefault(candidate.body(), "");
        String since = candidate.since() == null
                ? ""
                : getTranslation("ui.since", candidate.since().toString());
        return getTranslation(
                "ui.import.same.as",
                Stream.of(body, candidate.mark(), since)
                        .filter(word -> !word.isEmpty())
                        .collect(joining("　")));
    }
}
