package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import lianxin.identity.SignedIn;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import org.springframework.stereotype.Component;

/** Receives each visitor: language and colours as they were left, words for a lost session, one handler for trouble. */
@Component
class Reception implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final I18NProvider words;

    private final transient AuthenticationContext authentication;

    Reception(I18NProvider words, AuthenticationContext authentication) {
        this.words = words;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(arrival -> arrival.getSession().setErrorHandler(new Troubles()));
        event.getSource().addUIInitListener(arrival -> {
            welcome(arrival.getUI());
            arrival.getUI().addBeforeEnterListener(this::keepOperatorsOut);
            arrival.getUI().addBeforeEnterListener(Reception::askForSecondFactor);
        });
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.addIndexHtmlRequestListener(this::prepare);
    }

    /** What stands in a page before any script runs: its language and, for browsers without script, the plain way. */
    private void prepare(IndexHtmlResponse page) {
        Locale language = Preferences.language(page.getVaadinRequest());
        page.getDocument().child(0).attr("lang", language.toLanguageTag());
        page.getDocument()
                .body()
                .prependElement("noscript")
                .appendElement("p")
                .appendElement("a")
                .attr("href", "/plain")
                .text(words.getTranslation("plain.no-script", language));
    }

    /** Operators of the platform belong to no tenant: every screen of one leads them back to their own. */
    private void keepOperatorsOut(BeforeEnterEvent event) {
        boolean operator = authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(SignedIn::isOperator)
                .isPresent();
        boolean theirs = event.getNavigationTarget().equals(OperatorView.class);
        if (operator && !theirs) {
            event.forwardTo(OperatorView.class);
        } else if (theirs && !operator) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** An administrator without a second factor sets one up before anything else. */
    private static void askForSecondFactor(BeforeEnterEvent event) {
        Caller caller = Caller.orNull();
        if (caller != null
                && caller.role() == Role.UNPROVEN
                && !event.getNavigationTarget().equals(SecondFactorView.class)) {
            event.forwardTo(SecondFactorView.class);
        }
    }

    private static void welcome(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        ui.setLocale(Preferences.language(request));
        ui.getPage().setColorScheme(Preferences.scheme(request));
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("ui.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("ui.connection.given-up"));
    }

    private SystemMessages systemMessages(SystemMessagesInfo about) {
        Locale locale = about.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("ui.session-expired", locale));
        messages.setSessionExpiredMessage(words.getTranslation("ui.session-expired.do", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.getTranslation("ui.session-expired", locale));
        messages.setCookiesDisabledMessage(words.getTranslation("ui.session-expired.do", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(words.getTranslation("ui.trouble.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("ui.trouble.do", locale));
        return messages;
    }
}
