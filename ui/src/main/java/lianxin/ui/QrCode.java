package lianxin.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import lianxin.kernel.Fault;

/** A text as a picture for a phone's camera: drawn here, so that no secret travels to a drawing service. */
public final class QrCode extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MODULES = 33;

    /**
     * Draws a text.
     *
     * @param label what the picture holds, for those who do not see it
     */
    public QrCode(String text, String label) {
        addClassName("lx-qr");
        Svg svg = new Svg(svg(modules(text)));
        svg.getElement().setAttribute("role", "img");
        svg.getElement().setAttribute("aria-label", label);
        add(svg);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, MODULES, MODULES);
        } catch (WriterException failure) {
            throw new Fault(Fault.Category.DEFECT, "A text could not be drawn as a QR code", failure);
        }
    }

    private static String svg(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"196\" height=\"196\"><path d=\"%s\" fill=\"#000\"/></svg>"
                .formatted(modules.getWidth(), modules.getHeight(), path);
    }
}
