package lianxin.ui.organization;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
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
import lianxin.ui.Xlsx;

/** Which roster, its template to download, and the workbook. */
final class ImportChoice extends Div {

    private static final long serialVersionUID = 1L;

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
        Upload upload = Xlsx.upload(getTranslation("ui.import.upload"), handler(chosen));
        upload.setMaxFileSize(RosterImport.LARGEST_FILE);
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
        event.setContentType(Xlsx.TYPE);
        try (OutputStream out = event.getOutputStream()) {
            imports.writeTemplate(wanted, out);
        }
    }
}
