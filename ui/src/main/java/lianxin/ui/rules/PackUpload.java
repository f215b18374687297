package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import lianxin.ui.Uploads;

/** Takes a pack folder as a ZIP and says at once why it cannot be kept, if it cannot. */
final class PackUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final Div answer = new Div();

    PackUpload(Packs packs, Consumer<PackDraft> kept) {
        addClassName("lx-work");
        InMemoryUploadHandler handler =
                new InMemoryUploadHandler((about, content) -> {
                    Packs.Upload upload = packs.upload(content);
                    answer.removeAll();
                    if (upload.draft() == null) {
                        answer.add(new ReportSection(upload.report()));
                    } else {
                        kept.accept(upload.draft());
                    }
                }) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public long getFileSizeMax() {
                        return Packs.LARGEST_ARCHIVE;
                    }

                    @Override
                    public long getRequestSizeMax() {
                        return 2L * Packs.LARGEST_ARCHIVE;
                    }
                };
        Upload upload = Uploads.one(
                getTranslation("ui.pack.choose"),
                handler,
                "ui.pack.no-archive",
                ".zip",
                "application/zip",
                "application/x-zip-compressed");
        upload.setMaxFileSize(Packs.LARGEST_ARCHIVE);
        add(new Paragraph(getTranslation("ui.pack.upload.how")), upload, answer);
    }
}
