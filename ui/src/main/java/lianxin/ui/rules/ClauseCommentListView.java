package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.document.PrintedTables;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ImplementingMeasures;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import lianxin.ui.Xlsx;
import org.jspecify.annotations.Nullable;

/** 修订建议: what was said to clauses in a year, by document and clause, and the answers. */
@Route("packs/comments/:id?([0-9]*)")
@PermitAll
class ClauseCommentListView extends ListScreen<ClauseComment, CommentId> {

    private static final long serialVersionUID = 1L;

    private final transient ImplementingMeasures measures;
    private final transient Organizations organizations;
    private final IntegerField year = new IntegerField(getTranslation("ui.clause.year"));
    private final Checkbox open = new Checkbox(getTranslation("ui.clause.only-open"));
    private final boolean mayAnswer;
    private final int thisYear;

    ClauseCommentListView(
            ImplementingMeasures measures,
            Organizations organizations,
            PrintedTables tables,
            Authorization authorization,
            HouseClock clock) {
        super("ui.clause.comments", CommentId::new, new EmptyState(Icon.MESSAGES_SQUARE, "ui.clause.none"));
        this.measures = measures;
        this.organizations = organizations;
        mayAnswer = authorization.allows(PackDetails.CHANGE);
        thisYear = clock.today().getYear();
        year.setValue(thisYear);
        year.setStepButtonsVisible(true);
        year.addValueChangeListener(change -> list());
        open.addValueChangeListener(change -> list());
        Div filter = new Div(year, open);
        filter.addClassName("lx-filter");
        lay(filter)
                .content(getTranslation("ui.clause.on"), comment -> link(named(comment.on()), comment.id()))
                .column(getTranslation("ui.clause.content"), ClauseComment::content)
                .column(getTranslation("ui.clause.from"), comment -> name(comment.organization()))
                .column(
                        getTranslation("ui.clause.day"),
                        comment -> comment.writtenOn().toString())
                .content(getTranslation("ui.clause.verdict"), ClauseVerdict::new)
                .current(comment -> isChosen(comment.id()));
        addActions(Xlsx.download(
                getTranslation("ui.clause.export"),
                "lianxin-clauses",
                out -> tables.export(ClauseCommentTable.KIND, root(), Period.year(year()), out)
                        .orThrow()));
    }

    private OrganizationId root() {
        return organizations.root().orElseThrow().id();
    }

    private String name(OrganizationId body) {
        return organizations.names(List.of(body)).getOrDefault(body, "");
    }

    private int year() {
        return year.getOptionalValue().orElse(thisYear);
    }

    @Override
    protected Page<ClauseComment> rows(@Nullable String after, int size) {
        return measures.comments(year(), open.getValue(), after, size);
    }

    @Override
    protected Optional<Details> details(CommentId id) {
        return measures.find(id).map(this::details);
    }

    private String named(ClauseComment.Clause on) {
        return getTranslation(on.documentNumber() + " " + on.name());
    }

    private Details details(ClauseComment comment) {
        ClauseComment.Clause on = comment.on();
        Details details = new Details(named(on), new RouterLink(getClass()));
        details.subtitle(new ClauseVerdict(comment));
        details.fact("ui.clause.content", comment.content())
                .fact("ui.clause.from", name(comment.organization()))
                .fact("ui.clause.day", comment.writtenOn().toString())
                .fact("ui.measures.version", on.version());
        ClauseComment.Answer answer = comment.answer();
        if (answer != null) {
            details.fact("ui.clause.answer", answer.text())
                    .fact("ui.clause.answered-on", answer.on().toString());
        }
        measures.documents().stream()
                .filter(document -> document.edition().equals(on.edition()))
                .flatMap(document -> document.clauses().stream())
                .filter(clause -> clause.name().equals(on.name()))
                .findFirst()
                .ifPresent(clause -> details.fact("ui.clause.words", clause.words()));
        if (mayAnswer) {
            details.actions(new Button(
                    getTranslation("ui.clause.do-answer"),
                    Icon.PENCIL.create(),
                    click -> details.work(new ClauseAnswerForm(
                            measures, comment, () -> open(ClauseCommentListView.class, comment.id())))));
        }
        return details;
    }
}
