package lianxin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Workbooks on their way in and out. */
public final class Xlsx {

    /** The media type of a workbook. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Writes a workbook. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private Xlsx() {}

    /** A button that takes one workbook, and says in the reader's language what else it does not take. */
    public static Upload upload(String text, UploadHandler handler) {
        return Uploads.one(text, handler, "ui.import.no-workbook", ".xlsx", TYPE);
    }

    /**
     * A link that downloads a workbook, written when it is followed.
     *
     * @param file its name without the ending
     */
    public static Anchor download(String text, String file, Writer writer) {
        Anchor link = new Anchor();
        link.add(Icon.DOWNLOAD.create(), new Span(text));
        link.addClassNames("lx-row", "lx-no-print");
        link.setHref((DownloadEvent event) -> {
            event.setFileName(file + ".xlsx");
            event.setContentType(TYPE);
            try (OutputStream out = event.getOutputStream()) {
                writer.write(out);
            } catch (IOException cutOff) {
                throw new UncheckedIOException(cutOff);
            }
        });
        link.getElement().setAttribute("download", true);
        return link;
    }
}
