package lianxin.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import lianxin.organization.RosterImport;
import lianxin.ui.Icon;
import lianxin.ui.Note;

/** Which roster, its template to download, and the workbook. */
final class ImportChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient RosterImport imports;
    private final RadioButtonGroup<RosterImport.Sheet> sheet = new RadioButtonGroup<>();
    private final Anchor template = new Anchor();

    ImportChoice(RosterImport imports, BiConsumer<RosterImport.Sheet, Path> chosen) {
        this.imports = imports;
        addClassName("lx-card");
        sheet.setLabel(getTranslation("ui.import.sheet"));
        sheet.setItems(RosterImport.Sheet.values());
        sheet.setItemLabelGenerator(each -> getTranslation("organization.import.sheet." + each.name()));
        sheet.setValue(RosterImport.Sheet.CHANGES);
        template.add(Icon.DOWNLOAD.create(), new Span(getTranslation("ui.import.template")));
        template.addClassName("lx-row");
        template.setHref(this::download);
        template.getElement().setAttribute("download", true);
        Upload upload = new Upload(handler(chosen));
        upload.setMaxFileSize(RosterImport.LARGEST_FILE);
        upload.setAcceptedFileTypes(".xlsx", XLSX);
        upload.setMaxFiles(1);
        upload.setI18n(words());
        upload.setUploadButton(new Button(getTranslation("ui.import.upload"), Icon.FILE_UP.create()));
        add(
                sheet,
                template,
                upload,
                Note.hint(
                        getTranslation("ui.import.id-numbers"),
                        new Paragraph(getTranslation("ui.import.id-numbers.how"))));
    }

    private UploadHandler handler(BiConsumer<RosterImport.Sheet, Path> chosen) {
        return new TemporaryFileUploadHandler((about, file) -> chosen.accept(sheet.getValue(), file.toPath())) {
            private static final long serialVersionUID = 1L;

            @Override
            public long getFileSizeMax() {
                return RosterImport.LARGEST_FILE;
            }

            @Override
            public long getRequestSizeMax() {
                return 2L * RosterImport.LARGEST_FILE;
            }
        };
    }

    private void download(DownloadEvent event) throws IOException {
        RosterImport.Sheet wanted = sheet.getValue();
        event.setFileName("lianxin-" + wanted.name().toLowerCase(Locale.ROOT) + ".xlsx");
        event.setContentType(XLSX);
        try (OutputStream out = event.getOutputStream()) {
            imports.writeTemplate(wanted, out);
        }
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("ui.import.drop")))
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(getTranslation("ui.import.no-workbook"))
                        .setFileIsTooBig(getTranslation("ui.import.too-big"))
                        .setTooManyFiles(getTranslation("ui.import.one-only")));
    }
}
