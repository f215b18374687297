package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import lianxin.kernel.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one handler of unexpected trouble on a screen: says what happened and what to do, names a number that the log
 * carries too, and leaves everything that was typed where it is.
 */
public final class Troubles implements ErrorHandler {

    /**
     * What a screen may say of a trouble.
     *
     * @param key i18n key of what happened; {@code <key>.do} says what to do
     * @param number under which the log knows it
     */
    public record Report(String key, String number) {}

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    @Override
    public void error(ErrorEvent event) {
        Report report = report(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            show(ui, report);
        }
    }

    /** Writes the trouble into the log and says how to speak of it. */
    public static Report report(Throwable trouble) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Trouble {} on a screen", number, trouble);
        String kind = category(trouble).name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Report("ui.trouble." + kind, number);
    }

    /** The kind of trouble behind an exception, however deeply it is wrapped. */
    public static Fault.Category category(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof Fault fault) {
                return fault.category();
            }
        }
        return Fault.Category.DEFECT;
    }

    /** The line that names the number. */
    static Component number(Report report, Component screen) {
        return line(screen.getTranslation("ui.trouble.number", report.number()), "lx-small");
    }

    private static void show(UI ui, Report report) {
        Notification notification = new Notification();
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setAssertive(true);
        Button close = new Button(ui.getTranslation("ui.understood"), click -> notification.close());
        Shortcuts.addShortcutListener(notification, notification::close, Key.ESCAPE);
        Div words = new Div();
        words.addClassName("lx-section");
        words.add(
                line(ui.getTranslation(report.key()), "lx-strong"),
                line(ui.getTranslation(report.key() + ".do"), "lx-text"),
                line(ui.getTranslation("ui.trouble.number", report.number()), "lx-small"),
                close);
        notification.add(words);
        notification.open();
    }

    private static Div line(String text, String className) {
        Div line = new Div(text);
        line.addClassName(className);
        return line;
    }
}
