package lianxin.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxin.ui.plain.OldPhone;
import org.jsoup.Connection.Method;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens screens over HTTP as a browser's script does, and draws nothing: fast enough to open every screen as everybody. */
public final class BareBrowser {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What the server has a browser show.
     *
     * @param title of the page, empty when there is none
     * @param texts everything that stands there, in order
     * @param links addresses that it leads to, downloads included
     */
    public record Shown(String title, List<String> texts, Set<String> links) {}

    private final OldPhone phone;

    public BareBrowser(OldPhone phone) {
        this.phone = phone;
    }

    /** Opens an address, as in {@code liaison/visits}, in a fresh window. */
    public Shown open(String address) {
        JsonNode start = JSON.readTree(OldPhone.send(phone.request("/?v-r=init&location=" + address + "&query=")
                        .method(Method.GET))
                .body());
        JsonNode uidl = start.at("/appConfig/uidl");
        String rpc = JSON.writeValueAsString(JSON.createObjectNode()
                .put("csrfToken", uidl.path("Vaadin-Security-Key").asString(""))
                .put("syncId", uidl.path("syncId").asInt())
                .put("clientId", 0)
                .set("rpc", JSON.createArrayNode().add(arrival(address))));
        String answer = OldPhone.send(phone.request("/?v-r=uidl&v-uiId="
                                + start.at("/appConfig/v-uiId").asInt())
                        .method(Method.POST)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .requestBody(rpc))
                .body();
        return shown(JSON.readTree(answer));
    }

    private static JsonNode arrival(String address) {
        JsonNode data = JSON.createObjectNode()
                .put("route", address)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        return JSON.createObjectNode()
                .put("type", "event")
                .put("node", 1)
                .put("event", "ui-navigate")
                .set("data", data);
    }

    private static Shown shown(JsonNode uidl) {
        String title = "";
        for (JsonNode call : uidl.path("execute")) {
            if (call.get(call.size() - 1).asString("").contains("document.title")) {
                title = call.get(0).asString("");
            }
        }
        List<String> texts = new ArrayList<>();
        Set<String> links = new TreeSet<>();
        for (JsonNode change : uidl.path("changes")) {
            String key = change.path("key").asString("");
            String value = change.at("/value/uri").asString(change.path("value").asString(""));
            if (key.equals("text")) {
                texts.add(value);
            } else if (key.equals("href")) {
                links.add(value);
            }
        }
        return new Shown(title, texts, links);
    }
}
