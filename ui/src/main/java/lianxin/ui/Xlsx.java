package lianxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
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
        Upload upload = new Upload(handler);
        upload.setAcceptedFileTypes(".xlsx", TYPE);
        upload.setMaxFiles(1);
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(upload.getTranslation("ui.import.drop")))
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(upload.getTranslation("ui.import.no-workbook"))
                        .setFileIsTooBig(upload.getTranslation("ui.import.too-big"))
                        .setTooManyFiles(upload.getTranslation("ui.import.one-only"))));
        upload.setUploadButton(new Button(text, Icon.FILE_UP.create()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
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
