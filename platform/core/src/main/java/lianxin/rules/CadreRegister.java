package lianxin.rules;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cadres: the rank of the person, and of the body served in its level, its kind and whether it is a leading body. */
@Component
class CadreRegister implements SubjectRegister {

    static final List<Attribute> ATTRIBUTES = List.of(
            code("rank", "职级：SECRETARIAT 书记处、BUREAU 厅局级正职、DEPUTY_BUREAU、DIVISION 处级正职、DEPUTY_DIVISION、SECTION 等"),
            code("staffing", "任职方式：FULL_TIME 专职、PART_TIME 兼职、SECONDED 挂职"),
            flag("leader", "是否所在组织的书记或负责人"),
            flag("leads_branch", "是否担任支部负责人"),
            flag("leading_body", "所在组织是否团的领导机关"),
            code("body_level", "所在组织的层级：CENTRAL、PROVINCE、PREFECTURE、COUNTY、TOWNSHIP、GRASSROOTS"),
            code("body_kind", "所在组织的类别：LEAGUE_COMMITTEE、DEPARTMENT、LEAGUE_BRANCH 等"),
            code("body_field", "所在组织的领域"));

    private static final int BATCH = 1_000;

    private final Cadres cadres;

    CadreRegister(Cadres cadres) {
        this.cadres = cadres;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CADRE;
    }

    @Override
    public List<Attribute> attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Map<Long, List<State>> of(Collection<Long> subjects, Period days) {
        Map<Long, List<State>> states = new HashMap<>();
        cadres.standings(subjects.stream().map(CadreId::new).toList()).forEach((id, standings) -> {
            LocalDate since = standings.stream()
                    .map(standing -> standing.period().first())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
            List<State> touching = standings.stream()
                    .flatMap(each -> states(each, standings, since))
                    .filter(state -> state.days().overlaps(days))
                    .toList();
            if (!touching.isEmpty()) {
                states.put(id.value(), touching);
            }
        });
        return states;
    }

    /** Who leads a branch in one post leads it in the others held beside it as well, for as long. */
    private static Stream<State> states(Cadre.Standing standing, List<Cadre.Standing> all, LocalDate since) {
        List<Period> leading = all.stream()
                .filter(other -> other.post().leader() && other.body().kind().isBranch())
                .map(Cadre.Standing::period)
                .toList();
        Period whole = standing.period();
        TreeSet<LocalDate> cuts = leading.stream()
                .flatMap(days -> Stream.of(days.first(), days.last().plusDays(1)))
                .filter(day -> whole.contains(day) && day.isAfter(whole.first()))
                .collect(Collectors.toCollection(TreeSet::new));
        cuts.add(whole.first());
        return cuts.stream().map(first -> {
            LocalDate next = cuts.higher(first);
            Period days = new Period(first, next == null ? whole.last() : next.minusDays(1));
            return state(standing, days, leading.stream().anyMatch(days::overlaps), since);
        });
    }

    private static State state(Cadre.Standing standing, Period days, boolean leadsBranch, LocalDate since) {
        return new State(
                days,
                Map.of(
                        "rank", standing.rank().name(),
                        "staffing", standing.post().staffing().name(),
                        "leader", standing.post().leader(),
                        "leads_branch", leadsBranch,
                        "leading_body", standing.body().leadingBody(),
                        "body_level", standing.body().level().name(),
                        "body_kind", standing.body().kind().name(),
                        "body_field", standing.body().field().name()),
                since,
                standing.line(),
                "");
    }

    @Override
    public void forEachBatch(Period days, Consumer<List<Long>> batch) {
        CadreRegister.<CadreId>inBatches(after -> cadres.ids(after, BATCH), batch);
    }

    /** Reads ids page after page. */
    static <I extends Id> void inBatches(Function<@Nullable I, List<I>> page, Consumer<List<Long>> batch) {
        for (List<I> ids = page.apply(null); !ids.isEmpty(); ids = page.apply(ids.getLast())) {
            batch.accept(ids.stream().map(Id::value).toList());
        }
    }
}
