package lianxin.notification;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.TenantCode;
import lianxin.notification.MessageRows.Due;
import lianxin.notification.Reminder.State;
import lianxin.spi.Delivery;
import lianxin.spi.Message;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the reminders over that are due, each tenant's on a thread of its own, so that a slow channel keeps no other work
 * waiting. An attempt is claimed before it is made: on two nodes, or after a node has died, a message goes out again under
 * the same key at the earliest when its next attempt is due.
 */
@Component
class SendReminders implements TenantTask {

    private static final int BATCH = 50;

    /** A message with all that it needs to leave. */
    private record Ready(Due due, String plugin, Map<String, String> settings, Message message) {}

    private final ChannelRows channels;
    private final ChoiceRows choices;
    private final MessageRows messages;
    private final HandOver hand;
    private final Texts texts;
    private final Audit audit;
    private final NotificationSettings settings;
    private final HouseClock clock;
    private final TransactionTemplate transaction;
    private final Set<TenantCode> busy = ConcurrentHashMap.newKeySet();

    SendReminders(
            ChannelRows channels,
            ChoiceRows choices,
            MessageRows messages,
            HandOver hand,
            Texts texts,
            Audit audit,
            NotificationSettings settings,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.choices = choices;
        this.messages = messages;
        this.hand = hand;
        this.texts = texts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        TenantCode tenant = Caller.current().tenant();
        if (busy.add(tenant)) {
            Thread.ofVirtual().name("reminders " + tenant).start(() -> {
                try {
                    Caller.system(tenant).run(this::send);
                } finally {
                    busy.remove(tenant);
                }
            });
        }
    }

    /** Sends what is due for the tenant of the call. */
    void send() {
        for (Due due : transaction.execute(status -> messages.due(clock.instant(), BATCH))) {
            Optional<Ready> ready = transaction.execute(status -> claim(due));
            ready.ifPresent(each -> {
                Delivery delivery = hand.send(each.plugin(), each.settings(), each.message());
                transaction.executeWithoutResult(
                        status -> messages.answered(due.id(), state(due, delivery), delivery.reason()));
            });
        }
    }

    /** Takes the attempt; one that came too late, or is wanted no longer, is given up. */
    private Optional<Ready> claim(Due due) {
        Duration pause = settings.pause().multipliedBy(1L << Math.min(due.attempts(), 10));
        if (!messages.claim(due, clock.instant().plus(pause))) {
            return Optional.empty();
        }
        Optional<Ready> ready = due.day().isBefore(clock.today())
                ? Optional.empty()
                : choices.find(due.account())
                        .filter(choice -> choice.channel().equals(due.channel()))
                        .flatMap(choice -> channels.find(due.channel())
                                .filter(ChannelRows.Row::on)
                                .map(channel -> new Ready(
                                        due,
                                        channel.plugin(),
                                        Map.copyOf(channel.settings()),
                                        texts.reminder(
                                                Long.toString(due.id().value()),
                                                choice.address(),
                                                due.number(),
                                                choice.language()))));
        if (ready.isEmpty()) {
            messages.answered(due.id(), State.FAILED, texts.both("notification.too-late", ""));
        } else {
            audit.record("notification.reminder.send", due.id(), "address");
        }
        return ready;
    }

    private State state(Due due, Delivery delivery) {
        return switch (delivery.state()) {
            case ACCEPTED -> State.SENT;
            case REFUSED -> State.FAILED;
            case LATER -> due.attempts() + 1 < settings.attempts() ? State.WAITING : State.FAILED;
        };
    }
}
