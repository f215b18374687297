package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import lianxin.conversation.Conversation;
import lianxin.organization.OrganizationId;
import lianxin.ui.Icon;

/** A link to the 谈心登记表 of a branch: blank to print, or to fill in and send back. */
final class SheetDownload {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDownload() {}

    static Anchor of(Conversation conversation, Supplier<Optional<OrganizationId>> branch, String text) {
        Anchor link = new Anchor();
        link.add(Icon.DOWNLOAD.create(), new Span(text));
        link.addClassNames("lx-row", "lx-no-print");
        link.setHref(event -> branch.get().ifPresent(chosen -> write(conversation, chosen, event)));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static void write(Conversation conversation, OrganizationId branch, DownloadEvent event) {
        event.setFileName("lianxin-talks-" + branch.value() + ".xlsx");
        event.setContentType(XLSX);
        try (OutputStream out = event.getOutputStream()) {
            conversation.writeSheet(branch, out).orThrow();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
