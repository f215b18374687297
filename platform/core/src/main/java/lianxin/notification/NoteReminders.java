package lianxin.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lianxin.identity.Account;
import lianxin.identity.AccountId;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.notification.MessageRows.Due;
import lianxin.notification.MessageRows.MessageId;
import lianxin.tenancy.TenantTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On working days, looks what waits for those who want to be reminded, as each of them would see it, and notes how much. On
 * two nodes each person is looked after once.
 */
@Component
class NoteReminders implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReminders.class);
    private static final int BATCH = 200;
    private static final int KEPT_DAYS = 7;

    private final ChannelRows channels;
    private final ChoiceRows choices;
    private final MessageRows messages;
    private final Accounts accounts;
    private final ObjectProvider<Awaited> awaited;
    private final NotificationSettings settings;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    NoteReminders(
            ChannelRows channels,
            ChoiceRows choices,
            MessageRows messages,
            Accounts accounts,
            ObjectProvider<Awaited> awaited,
            NotificationSettings settings,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.choices = choices;
        this.messages = messages;
        this.accounts = accounts;
        this.awaited = awaited;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        LocalDate today = clock.today();
        transaction.executeWithoutResult(status -> messages.forgetBefore(today.minusDays(KEPT_DAYS)));
        boolean weekend = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (weekend || LocalTime.ofInstant(clock.instant(), HouseClock.ZONE).getHour() < settings.fromHour()) {
            return;
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (AccountId account : transaction.execute(status -> choices.due(today, monday, BATCH))) {
            if (transaction.execute(status -> choices.look(account, today))) {
                try {
                    note(account, today);
                } catch (RuntimeException trouble) {
                    LOG.error("What waits for account {} could not be told", account.value(), trouble);
                }
            }
        }
    }

    private void note(AccountId account, LocalDate today) {
        int number = number(account, today);
        if (number > 0) {
            transaction.executeWithoutResult(status -> choices.find(account)
                    .filter(choice -> channels.find(choice.channel())
                            .filter(ChannelRows.Row::on)
                            .isPresent())
                    .ifPresent(choice -> messages.add(
                            new Due(new MessageId(Ids.next()), account, choice.channel(), today, number, 0),
                            clock.instant())));
        }
    }

    /** Asked in each post that is held today; nobody's who may not sign in. */
    private int number(AccountId id, LocalDate today) {
        TenantCode tenant = Caller.current().tenant();
        Optional<Account> own = new Caller(tenant, id.value(), "", Role.UNPROVEN, 0, 0).call(accounts::own);
        Map<String, Integer> all = new HashMap<>();
        own.filter(Account::enabled).ifPresent(account -> {
            for (AccountPost post : account.posts()) {
                if (post.held().contains(today)) {
                    new Caller(
                                    tenant,
                                    id.value(),
                                    account.displayName(),
                                    post.role(),
                                    post.organization().value(),
                                    account.cadre())
                            .run(() -> awaited.forEach(each -> all.putAll(each.now())));
                }
            }
        });
        return all.values().stream().mapToInt(Integer::intValue).sum();
    }
}
