package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.conversation.Conversation.Attendee;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.kernel.Caller;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be seen of talks: with ticks by the branch, as numbers by others, nothing out of reach. */
@Component
class ReadTalks {

    private static final int MOST_TO_CONFIRM = 50;

    private final TalkReach reach;
    private final Talks talks;
    private final Ledger ledger;
    private final MeasureCoverage coverage;
    private final ListPeople people;

    ReadTalks(TalkReach reach, Talks talks, Ledger ledger, MeasureCoverage coverage, ListPeople people) {
        this.reach = reach;
        this.talks = talks;
        this.ledger = ledger;
        this.coverage = coverage;
        this.people = people;
    }

    Optional<HeartToHeartTalk> find(TalkId id) {
        return talks.current(id).filter(reach::readable).map(talk -> reach.seesTicks(talk) ? withTicks(talk) : talk);
    }

    boolean mayRevise(HeartToHeartTalk talk) {
        return !talk.withdrawn() && reach.revisable(talk).isPresent();
    }

    List<HeartToHeartTalk> revisions(TalkId id) {
        List<HeartToHeartTalk> revisions = talks.revisions(id);
        return !revisions.isEmpty() && reach.readable(revisions.getLast()) ? revisions : List.of();
    }

    Page<HeartToHeartTalk> of(OrganizationId organization, @Nullable String after, int size) {
        return reach.readable(organization)
                ? page(talks.of(organization, Place.of(after, Place.END), size + 1), size)
                : new Page<>(List.of(), null);
    }

    Page<HeartToHeartTalk> own(@Nullable String after, int size) {
        return Caller.current().cadre() == 0
                ? new Page<>(List.of(), null)
                : page(talks.heldBy(TalkReach.self(), Place.of(after, Place.END), size + 1), size);
    }

    Page<HeartToHeartTalk> entered(@Nullable String after, int size) {
        OrganizationId own = new OrganizationId(Caller.current().organization());
        return page(talks.enteredBy(own, Place.of(after, Place.END).id(), size + 1), size);
    }

    /** Talks that were entered for the caller's branch and wait for its word, with their ticks. */
    List<HeartToHeartTalk> toConfirm() {
        return talks.unconfirmed(new OrganizationId(Caller.current().organization()), MOST_TO_CONFIRM).stream()
                .filter(talk -> reach.confirmable(talk).isPresent())
                .map(this::withTicks)
                .toList();
    }

    private HeartToHeartTalk withTicks(HeartToHeartTalk talk) {
        return talk.ticking(TalkFacts.ticked(ledger.factsOf(TalkFacts.source(talk.id()))));
    }

    Optional<TalkCoverage> coverage(OrganizationId branch, int year) {
        return reach.branch(branch)
                .filter(body -> reach.readable(branch))
                .map(body -> coverage.of(body, Subject.branch(branch.value()), year));
    }

    List<Attendee> attendees(OrganizationId branch, LocalDate day) {
        return reach.recordable(branch)
                .filter(TalkReach::isBranch)
                .map(body -> reach.seesPeople(branch) ? people(body, day) : names(branch, day))
                .orElse(Stream.of())
                .filter(person -> person.isIn(day))
                .map(person -> new Attendee(person.member(), person.name(), person.open()))
                .toList();
    }

    private Stream<Person> people(LeagueOrganization body, LocalDate day) {
        return coverage.of(body, Subject.branch(body.id().value()), day.getYear()).people().stream();
    }

    private Stream<Person> names(OrganizationId branch, LocalDate day) {
        return people.of(branch, new Period(day, day), Set.of(), Map.of()).stream()
                .sorted(ListPeople.BY_NAME);
    }

    private static Page<HeartToHeartTalk> page(List<HeartToHeartTalk> read, int size) {
        return Page.of(
                read, size, talk -> new Place(talk.content().day(), talk.id().value()).key());
    }
}
