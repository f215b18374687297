package lianxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;

/** Buttons that take one file from the reader's device. */
public final class Uploads {

    private Uploads() {}

    /**
     * A button that takes one file, and says in the reader's language what else it does not take.
     *
     * @param wrongType i18n key of what is said of a file of another type
     * @param types endings and media types that are taken
     */
    public static Upload one(String text, UploadHandler handler, String wrongType, String... types) {
        Upload upload = new Upload(handler);
        upload.setAcceptedFileTypes(types);
        upload.setMaxFiles(1);
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(upload.getTranslation("ui.import.drop")))
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(upload.getTranslation(wrongType))
                        .setFileIsTooBig(upload.getTranslation("ui.import.too-big"))
                        .setTooManyFiles(upload.getTranslation("ui.import.one-only"))));
        upload.setUploadButton(new Button(text, Icon.FILE_UP.create()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }
}
