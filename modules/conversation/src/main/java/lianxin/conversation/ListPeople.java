package lianxin.conversation;

import java.text.Collator;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes 谈心对象 of a branch: everyone who was in it in a period, those still to be met first. */
@Component
class ListPeople {

    /** Order of names that says nothing about who was met. */
    static final Comparator<Person> BY_NAME = Comparator.comparing(
            Person::name, Comparator.comparing(Collator.getInstance(Locale.SIMPLIFIED_CHINESE)::getCollationKey));

    private static final Comparator<Person> OPEN_FIRST = Comparator.comparing((Person person) -> !person.open())
            .thenComparing(person -> !person.excused().isEmpty())
            .thenComparingInt(person -> person.firstHalf() + person.secondHalf())
            .thenComparing(BY_NAME);

    private final Members members;
    private final Ledger ledger;

    ListPeople(Members members, Ledger ledger) {
        this.members = members;
        this.ledger = ledger;
    }

    List<Person> of(OrganizationId branch, Period days, Set<Long> open, Map<Long, String> excused) {
        Collection<Membership> roster = members.rosterOf(branch, days).stream()
                .collect(Collectors.toMap(
                        Membership::member,
                        membership -> membership,
                        BinaryOperator.maxBy(
                                Comparator.comparing(stay -> stay.period().first()))))
                .values();
        Map<MemberId, String> names =
                members.names(roster.stream().map(Membership::member).toList());
        Map<Long, List<Fact>> talks = talks(branch, days);
        return roster.stream()
                .map(stay -> {
                    long member = stay.member().value();
                    List<Fact> held = talks.getOrDefault(member, List.of());
                    int first =
                            (int) held.stream().filter(ListPeople::inFirstHalf).count();
                    return new Person(
                            stay.member(),
                            names.getOrDefault(stay.member(), ""),
                            first,
                            held.size() - first,
                            open.contains(member),
                            inside(days, stay.period().first()),
                            inside(days, stay.period().last()),
                            excused.getOrDefault(member, ""));
                })
                .sorted(OPEN_FIRST)
                .toList();
    }

    private Map<Long, List<Fact>> talks(OrganizationId branch, Period days) {
        Subject subject = Subject.branch(branch.value());
        return ledger.factsOf(List.of(subject), days).getOrDefault(subject, List.of()).stream()
                .filter(TalkFacts::isTick)
                .collect(Collectors.groupingBy(Fact::object));
    }

    private static boolean inFirstHalf(Fact talk) {
        return talk.firstDay().getMonth().compareTo(Month.JULY) < 0;
    }

    private static @Nullable LocalDate inside(Period days, LocalDate day) {
        return days.contains(day) ? day : null;
    }
}
