package lianxin.ui.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.audit.AuditVerification;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Note;
import lianxin.ui.Screen;

/** 审计: the trail from its newest entry backwards, its verification and its export. Ids and field names, never values. */
@Route("audit")
@PermitAll
class AuditListView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int BATCH = 500;

    private final transient Audit audit;
    private final TextField act = new TextField(getTranslation("ui.audit.act"));
    private final KeysetTable<AuditEntry> table;
    private final Div result = new Div();

    AuditListView(Audit audit) {
        super("ui.audit");
        this.audit = audit;
        Button verify = new Button(getTranslation("ui.audit.verify"), Icon.SHIELD_CHECK.create(), click -> verify());
        Anchor export = new Anchor();
        export.add(Icon.DOWNLOAD.create(), new Span(getTranslation("ui.audit.export")));
        export.addClassName("lx-row");
        export.setHref(this::export);
        export.getElement().setAttribute("download", true);
        addActions(verify, export);
        act.setPlaceholder("organization.");
        act.setPrefixComponent(Icon.SEARCH.create());
        act.setValueChangeMode(ValueChangeMode.LAZY);
        act.addValueChangeListener(change -> list());
        Div filter = new Div(act);
        filter.addClassName("lx-filter");
        table = new KeysetTable<AuditEntry>(
                        getTranslation("ui.audit"), new EmptyState(Icon.SHIELD_CHECK, "ui.audit.empty"))
                .column(getTranslation("ui.audit.at"), entry -> Moments.words(entry.at()))
                .content(getTranslation("ui.audit.act"), this::act)
                .column(getTranslation("ui.audit.subject"), entry -> entry.subjectKind() + " " + entry.subject())
                .column(getTranslation("ui.audit.role"), entry -> getTranslation("role." + entry.role()))
                .column(getTranslation("ui.audit.account"), entry -> Long.toString(entry.account()))
                .column(getTranslation("ui.audit.fields"), AuditEntry::fields);
        add(result, filter, table);
        list();
    }

    /** The act in words, where there are some, above the code that the filter asks for. */
    private Component act(AuditEntry entry) {
        String key = "act." + entry.act();
        String words = getTranslation(key);
        Span code = new Span(entry.act());
        if (words.equals(key)) {
            return code;
        }
        code.addClassNames("lx-soft", "lx-small");
        Div both = new Div(new Div(words), code);
        both.addClassName("lx-act");
        return both;
    }

    private void list() {
        table.show((after, size) -> audit.read(act.getValue().strip(), Optional.ofNullable(after), size));
    }

    private void verify() {
        AuditVerification found = audit.verify();
        result.removeAll();
        result.add(
                found.intact()
                        ? Note.done(getTranslation("ui.audit.intact", found.sealed(), found.unsealed()))
                        : Note.refused(List.of(Refusal.ofAll("audit.broken", found.brokenAt()))));
    }

    private void export(DownloadEvent event) throws IOException {
        event.setFileName("lianxin-audit.csv");
        event.setContentType("text/csv;charset=utf-8");
        try (PrintWriter out = event.getWriter()) {
            out.println("\uFEFFid,at,account,role,act,subject_kind,subject,fields");
            Optional<String> after = Optional.empty();
            do {
                Page<AuditEntry> page = audit.read("", after, BATCH);
                page.rows().forEach(entry -> out.println(line(entry)));
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
        }
    }

    private static String line(AuditEntry entry) {
        return String.join(
                ",",
                Long.toString(entry.id()),
                entry.at().toString(),
                Long.toString(entry.account()),
                entry.role().name(),
                entry.act(),
                entry.subjectKind(),
                Long.toString(entry.subject()),
                entry.fields());
    }
}
