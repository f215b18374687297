package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkSheet;
import lianxin.document.PrintedTables;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Note;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.PrintedSheet;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;
import lianxin.ui.Xlsx;

/** 代录: the sheet of a branch goes out with its members in it, comes back with ticks, is looked at, and is entered. */
@Route("talks/sheets")
@PermitAll
class TalkSheetView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 2 * 1024 * 1024;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final Refusals refusals = new Refusals();
    private final Div work = new Div();

    TalkSheetView(Conversation conversation, Organizations organizations, PrintedTables tables, HouseClock clock) {
        super("ui.talk.sheets");
        narrow();
        this.conversation = conversation;
        this.organizations = organizations;
        work.addClassName("lx-section");
        PrintedSheet paper = new PrintedSheet(tables, organizations);
        add(download(paper, Period.year(clock.today().getYear())), upload(), refusals, work, paper);
    }

    private Div download(PrintedSheet paper, Period year) {
        OrganizationPicker branch = BranchPicker.of(getTranslation("ui.branch"), organizations);
        Anchor get = Xlsx.download(
                getTranslation("ui.talk.sheet.get"),
                "lianxin-talks",
                out -> conversation
                        .writeSheet(branch.chosen().orElseThrow(), out)
                        .orThrow());
        Button print = paper.button(
                getTranslation("ui.talk.blank"),
                Conversation.SHEET,
                () -> branch.chosen().orElseThrow(),
                () -> year);
        Div ways = new Div(get, print);
        ways.addClassName("lx-row");
        ways.setVisible(false);
        branch.addValueChangeListener(change -> ways.setVisible(branch.chosen().isPresent()));
        Div card = card("ui.talk.sheet.download");
        card.add(branch, ways);
        return card;
    }

    private Div upload() {
        Upload upload = Xlsx.upload(
                getTranslation("ui.talk.sheet.choose"), UploadHandler.inMemory((about, bytes) -> review(bytes)));
        upload.setMaxFileSize(LARGEST);
        Div card = card("ui.talk.sheet.upload");
        card.add(upload);
        return card;
    }

    private void review(byte[] workbook) {
        work.removeAll();
        Outcome<TalkSheet> outcome = conversation.readSheet(new ByteArrayInputStream(workbook));
        if (refusals.accepted(outcome)) {
            TalkSheet sheet = outcome.orThrow();
            work.add(sheet.problems().isEmpty() ? preview(sheet) : problems(sheet));
            work.scrollIntoView();
        }
    }

    private Div preview(TalkSheet sheet) {
        Div card = new Div(new H2(branch(sheet)));
        card.addClassName("lx-card");
        long fresh = sheet.talks().stream().filter(talk -> !talk.known()).count();
        if (fresh == 0) {
            card.add(new Paragraph(
                    getTranslation(sheet.talks().isEmpty() ? "ui.talk.sheet.blank" : "ui.talk.sheet.all-known")));
        }
        card.add(list(sheet.talks().stream().map(this::line)));
        SaveButton save = new SaveButton(getTranslation("ui.talk.sheet.enter", fresh), key -> {
            boolean accepted = refusals.accepted(conversation.enter(sheet));
            if (accepted) {
                work.removeAll();
                work.add(Note.done(
                        getTranslation("ui.talk.sheet.entered"),
                        new Paragraph(getTranslation("ui.talk.sheet.entered.do"))));
            }
            return accepted;
        });
        save.setVisible(fresh > 0);
        card.add(new ConfirmBar(save, work::removeAll));
        return card;
    }

    private Note problems(TalkSheet sheet) {
        Note note = Note.hint(
                getTranslation("ui.talk.sheet.wrong", sheet.problems().size()),
                list(sheet.problems().stream()
                        .map(problem ->
                                new Span(place(problem.cell()) + "　" + Note.words(problem.reason(), getLocale())))));
        note.getElement().setAttribute("role", "alert");
        note.getElement().setAttribute("data-tone", "slow");
        return note;
    }

    /** Where a cell is, as the heads of the workbook name it: D9 is row 9, column D. */
    private String place(String cell) {
        return getTranslation("ui.talk.sheet.place", cell.replaceAll("\\D", ""), cell.replaceAll("\\d", ""));
    }

    private String branch(TalkSheet sheet) {
        return organizations.names(List.of(sheet.branch())).getOrDefault(sheet.branch(), "");
    }

    private TalkLine line(TalkSheet.Talk talk) {
        Content content = talk.content();
        TalkLine line = new TalkLine(content, content.members().size());
        if (talk.known()) {
            line.add(new Span(getTranslation("ui.talk.sheet.known")));
        }
        return line;
    }

    private Div card(String word) {
        Div card = new Div(new H2(getTranslation(word)), new Paragraph(getTranslation(word + ".how")));
        card.addClassName("lx-card");
        return card;
    }

    private static UnorderedList list(Stream<? extends Component> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
