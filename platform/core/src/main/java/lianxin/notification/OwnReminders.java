package lianxin.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.extension.Answer.Given;
import lianxin.identity.AccountId;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.notification.ChoiceRows.Choice;
import lianxin.notification.Reminder.Rhythm;
import lianxin.organization.Authorization;
import lianxin.privacy.FreeText;
import lianxin.spi.ChannelForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether and where somebody wants to be reminded of what waits: everybody decides alone, nobody else sees it, and it ends
 * as easily as it began. Needs {@code notification.reminder.choose}.
 */
@Service
public class OwnReminders {

    private static final String CHOOSE = "notification.reminder.choose";
    private static final int LONGEST_ADDRESS = 200;

    /** A channel that can be chosen. */
    public record Offer(String plugin, ChannelForm form) {}

    private final ChannelRows channels;
    private final ChoiceRows choices;
    private final MessageRows messages;
    private final HandOver hand;
    private final Authorization authorization;
    private final Audit audit;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    OwnReminders(
            ChannelRows channels,
            ChoiceRows choices,
            MessageRows messages,
            HandOver hand,
            Authorization authorization,
            Audit audit,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.choices = choices;
        this.messages = messages;
        this.hand = hand;
        this.authorization = authorization;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The channels that the tenant has switched on and whose plugin answers. */
    public List<Offer> offered() {
        authorization.require(CHOOSE);
        List<Offer> offers = new ArrayList<>();
        for (ChannelRows.Row row : transaction.execute(status -> channels.all())) {
            if (row.on() && hand.form(row.plugin()) instanceof Given<ChannelForm>(ChannelForm form)) {
                offers.add(new Offer(row.plugin(), form));
            }
        }
        return offers;
    }

    /** What the caller chose; empty when nothing. */
    public Optional<Reminder> mine() {
        authorization.require(CHOOSE);
        return transaction.execute(status -> choices.find(me())
                .flatMap(choice -> channels.find(choice.channel())
                        .map(channel -> new Reminder(
                                channel.plugin(),
                                choice.address(),
                                choice.rhythm(),
                                messages.last(me()).orElse(null)))));
    }

    /**
     * Chooses a channel, from the next working day on. Refused: one that is not switched on, no address, a telephone or ID
     * number in its place.
     *
     * @param language in which the reminders speak
     */
    public Outcome<AccountId> choose(String plugin, String address, Rhythm rhythm, Locale language) {
        authorization.require(CHOOSE);
        List<Refusal> refusals = address.isBlank()
                ? List.of(Refusal.of("address", "channel.address-missing"))
                : FreeText.refusals("address", address.strip(), LONGEST_ADDRESS);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return transaction.execute(status -> channels.find(plugin)
                .filter(ChannelRows.Row::on)
                .map(channel -> {
                    messages.forget(me());
                    choices.put(
                            new Choice(me(), channel.id(), address.strip(), rhythm, language),
                            clock.instant(),
                            clock.today());
                    audit.record("notification.reminder.choose", me(), "channel", "address", "rhythm");
                    return Outcome.accepted(me());
                })
                .orElseGet(() -> Outcome.refused(Refusal.of("channel", "channel.off"))));
    }

    /** Ends it: the address and what was to be sent are deleted. Nothing is refused. */
    public Outcome<AccountId> stop() {
        authorization.require(CHOOSE);
        return transaction.execute(status -> {
            messages.forget(me());
            if (choices.remove(me()) > 0) {
                audit.record("notification.reminder.stop", me(), "channel", "address", "rhythm");
            }
            return Outcome.accepted(me());
        });
    }

    private static AccountId me() {
        return new AccountId(Caller.current().account());
    }
}
