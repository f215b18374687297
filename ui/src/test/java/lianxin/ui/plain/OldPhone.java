package lianxin.ui.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import lianxin.testing.TestAccounts;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** A browser that knows cookies, links and forms, and nothing else. */
public final class OldPhone {

    private static final String PASSWORD = TestAccounts.PASSWORD;
    private static final int PATIENCE = 60_000;

    private final String address;
    private Connection session = fresh();

    public OldPhone(int port) {
        address = "http://localhost:" + port;
    }

    static OldPhone signedIn(int port, String login) {
        return signedIn(port, login, "");
    }

    /** One whose owner has signed in, with a code of the second factor unless that is empty. */
    public static OldPhone signedIn(int port, String login, String code) {
        OldPhone phone = new OldPhone(port);
        Connection request = phone.form(phone.open("/plain/sign-in"), Map.of("name", login, "password", PASSWORD));
        Response answer = send(request.data("code", code).followRedirects(false));
        if (!String.valueOf(answer.header("Location")).endsWith("/plain")) {
            throw new AssertionError(answer.body());
        }
        return phone;
    }

    /** A request within the session. */
    public Connection request(String path) {
        return session.newRequest(address + path);
    }

    public Document open(String path) {
        return read(request(path).method(Method.GET));
    }

    Response answer(String path) {
        return send(request(path).method(Method.GET));
    }

    Document signIn(Document page, String login) {
        return send(page, Map.of("name", login, "password", PASSWORD));
    }

    /** Fills in the first form of the page and sends it. */
    Document send(Document page, Map<String, String> typed) {
        return read(form(page, typed));
    }

    /** The request that such a form makes. */
    Connection form(Document page, Map<String, String> typed) {
        FormElement form = page.forms().getFirst();
        typed.forEach((name, value) -> fill(form, name, value));
        Connection request = session.newRequest(form.absUrl("action")).method(Method.POST);
        form.formData().stream()
                .filter(field -> !field.key().equals("do"))
                .forEach(field -> request.data(field.key(), field.value()));
        return request;
    }

    private static void fill(FormElement form, String name, String value) {
        Elements fields = form.select("[name=" + name + "]");
        Element wanted = form.selectFirst("input[name=" + name + "][value='" + value + "']");
        Element option = form.selectFirst("[name=" + name + "] option[value='" + value + "']");
        if (option != null) {
            option.attr("selected", true);
        } else if (fields.is("[type=radio], [type=checkbox]")) {
            fields.not("[type=checkbox]").removeAttr("checked");
            if (wanted != null) {
                wanted.attr("checked", true);
            }
        } else {
            fields.val(value);
        }
    }

    /** The server forgets the session, as it does after half an hour. */
    void forgetSession() {
        session = fresh();
    }

    Document read(Connection request) {
        try {
            return send(request).parse();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Response send(Connection request) {
        try {
            return request.execute();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Connection fresh() {
        return Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .timeout(PATIENCE)
                .maxBodySize(0);
    }
}
