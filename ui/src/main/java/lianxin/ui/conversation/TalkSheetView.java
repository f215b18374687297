package lianxin.ui.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
import lianxin.kernel.Outcome;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;

/** 代录: the sheet of a branch goes out with its members in it, comes back with ticks, is looked at, and is entered. */
@Route("talks/sheets")
@PermitAll
class TalkSheetView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final Refusals refusals = new Refusals();
    private final Div work = new Div();

    TalkSheetView(Conversation conversation, Organizations organizations) {
        super("ui.talk.sheets");
        narrow();
        this.conversation = conversation;
        this.organizations = organizations;
        work.addClassName("lx-section");
        add(download(), upload(), refusals, work);
    }

    private Div download() {
        OrganizationPicker branch = new OrganizationPicker(getTranslation("ui.branch"), organizations);
        branch.setWidthFull();
        Div card = card("ui.talk.sheet.download");
        card.add(branch, SheetDownload.of(conversation, branch::chosen, getTranslation("ui.talk.sheet.get")));
        return card;
    }

    private Div upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> review(bytes)));
        upload.setAcceptedFileTypes(".xlsx", SheetDownload.XLSX);
        upload.setUploadButton(new Button(getTranslation("ui.talk.sheet.choose"), Icon.FILE_UP.create()));
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
        }
    }

    private Div preview(TalkSheet sheet) {
        Div card = new Div(new H2(branch(sheet)));
        card.addClassName("lx-card");
        card.add(list(sheet.talks().stream().map(TalkSheet.Talk::content).map(this::line)));
        SaveButton save = new SaveButton(
                getTranslation("ui.talk.sheet.enter", sheet.talks().size()), key -> {
                    boolean accepted = refusals.accepted(conversation.enter(sheet));
                    if (accepted) {
                        work.removeAll();
                        work.add(Note.done(
                                getTranslation("ui.talk.sheet.entered"),
                                new Paragraph(getTranslation("ui.talk.sheet.entered.do"))));
                    }
                    return accepted;
                });
        save.setEnabled(!sheet.talks().isEmpty());
        card.add(new ConfirmBar(save, work::removeAll));
        return card;
    }

    private Note problems(TalkSheet sheet) {
        Note note = Note.hint(
                getTranslation("ui.talk.sheet.wrong", sheet.problems().size()),
                list(sheet.problems().stream()
                        .map(problem -> problem.cell() + "　" + Note.words(problem.reason(), getLocale()))));
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    private String branch(TalkSheet sheet) {
        return organizations.names(List.of(sheet.branch())).getOrDefault(sheet.branch(), "");
    }

    private String line(Content talk) {
        return getTranslation(
                "ui.talk.sheet.line",
                talk.day().toString(),
                getTranslation("conversation.form." + talk.form().name()),
                talk.members().size(),
                talk.others());
    }

    private Div card(String word) {
        Div card = new Div(new H2(getTranslation(word)), new Paragraph(getTranslation(word + ".how")));
        card.addClassName("lx-card");
        return card;
    }

    private static UnorderedList list(Stream<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
