package lianxin.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.notification.Reminder.Sent;
import lianxin.organization.Authorization;
import lianxin.spi.Delivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The channels of a tenant, for its administrator. Reading needs {@code notification.channel.read}, everything else
 * {@code notification.channel.change}. A plugin is never called inside a transaction.
 */
@Service
public class Channels {

    private static final String READ = "notification.channel.read";
    private static final String CHANGE = "notification.channel.change";
    private static final int MOST = 50;

    private final ChannelRows rows;
    private final MessageRows messages;
    private final HandOver hand;
    private final FillSettings settingsOf;
    private final Texts texts;
    private final Authorization authorization;
    private final Audit audit;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    Channels(
            ChannelRows rows,
            MessageRows messages,
            HandOver hand,
            FillSettings settingsOf,
            Texts texts,
            Authorization authorization,
            Audit audit,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.messages = messages;
        this.hand = hand;
        this.settingsOf = settingsOf;
        this.texts = texts;
        this.authorization = authorization;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The channels of all installed plugins, and those that are set up though their plugin is gone. */
    public List<Channel> list() {
        authorization.require(READ);
        Map<String, ChannelRows.Row> known = new HashMap<>();
        kept().forEach(row -> known.put(row.plugin(), row));
        TreeSet<String> plugins = new TreeSet<>(hand.installed());
        plugins.addAll(known.keySet());
        return plugins.stream()
                .map(plugin -> hand.channel(plugin, Optional.ofNullable(known.get(plugin))))
                .toList();
    }

    /**
     * Sets a channel up and switches it on or off. Refused: a plugin that is gone or gives no answer, a required setting
     * that is missing, whatever the plugin objects to; switching off what is set up is never refused.
     *
     * @param settings a text for each setting; a secret that is left empty stays as it is
     */
    public Outcome<ChannelId> change(String plugin, Map<String, String> settings, boolean on) {
        authorization.require(CHANGE);
        Optional<ChannelRows.Row> before = find(plugin);
        Map<String, String> all =
                new HashMap<>(before.map(ChannelRows.Row::settings).orElse(Map.of()));
        if (on || before.isEmpty()) {
            List<Refusal> refusals = settingsOf.fill(plugin, settings, all);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
        }
        ChannelId id = before.map(ChannelRows.Row::id).orElseGet(() -> new ChannelId(Ids.next()));
        transaction.executeWithoutResult(status -> {
            rows.put(new ChannelRows.Row(id, plugin, on, all, clock.instant()));
            audit.record(on ? "notification.channel.on" : "notification.channel.off", id, "settings");
        });
        return Outcome.accepted(id);
    }

    /**
     * Sends a message to say that it works; nothing of it is kept. Refused: a channel that is not switched on, an address
     * that is empty.
     */
    public Outcome<Delivery> test(String plugin, String address, Locale language) {
        authorization.require(CHANGE);
        if (address.isBlank()) {
            return Outcome.refused(Refusal.of("address", "channel.address-missing"));
        }
        return find(plugin)
                .filter(ChannelRows.Row::on)
                .map(row -> Outcome.accepted(hand.send(
                        plugin,
                        Map.copyOf(row.settings()),
                        texts.test("test-" + Ids.next(), address.strip(), language))))
                .orElseGet(() -> Outcome.refused(Refusal.ofAll("channel.off")));
    }

    /** Reminders of the last week that were tried and have not been sent: on which day, not whose. */
    public List<Sent> troubles() {
        authorization.require(READ);
        return transaction.execute(status -> messages.troubles(MOST));
    }

    private List<ChannelRows.Row> kept() {
        return transaction.execute(status -> rows.all());
    }

    private Optional<ChannelRows.Row> find(String plugin) {
        return kept().stream().filter(row -> row.plugin().equals(plugin)).findFirst();
    }
}
