package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.function.Consumer;
import java.util.function.Function;
import lianxin.kernel.Caller;

/**
 * The only way to work on a screen outside its own request. Work runs as the caller who started it, and what it shows is
 * shown as the caller of the session that it is shown to: never as whoever happens to hold the thread. The screen asks
 * for news while work is under way; the user can leave it at any time.
 */
public final class Background {

    private static final int NEWS_EVERY_MILLIS = 700;

    private Background() {}

    /**
     * Starts long work beside the screen.
     *
     * @param work what to do; it is given a listener for steps to show, callable from any thread
     * @param onStep shows one step of progress
     * @param onEnd shows the result
     */
    public static <S, R> void start(UI ui, Function<Consumer<S>, R> work, Consumer<S> onStep, Consumer<R> onEnd) {
        Caller caller = Caller.current();
        ui.setPollInterval(NEWS_EVERY_MILLIS);
        Thread.ofVirtual()
                .name("screen-work")
                .start(() -> caller.run(() -> {
                    try {
                        R result = work.apply(step -> show(ui, () -> onStep.accept(step)));
                        show(ui, () -> onEnd.accept(result));
                    } catch (RuntimeException trouble) {
                        show(ui, () -> {
                            throw trouble;
                        });
                    } finally {
                        show(ui, () -> ui.setPollInterval(-1));
                    }
                }));
    }

    /** Shows something on a screen, as the caller of the screen's session; nothing happens when the screen is gone. */
    public static void show(UI ui, Runnable work) {
        VaadinSession session = ui.getSession();
        if (session != null && !ui.isClosing()) {
            ui.access(() -> {
                Caller owner = session.getAttribute(Caller.class);
                if (owner != null) {
                    owner.run(work);
                }
            });
        }
    }
}
