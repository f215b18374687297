package lianxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.TenantCode;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Awaiting;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration carries the story: what has happened by today is there to be looked at. */
class DemonstrationTests extends Street {

    private final LocalDate today = LocalDate.now(HouseClock.ZONE);

    @Autowired
    Organizations organizations;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    Liaison liaison;

    @Autowired
    Conversation conversation;

    @Autowired
    ImplementingMeasures measures;

    @Test
    void theArrangementShowsWhoGaveUpReplacedAndHandedOverAPoint() {
        List<Line> lines = arrangement();
        assertThat(endings(lines, Ending.ENDED)).hasSize(hasBegun(2, 28) ? 1 : 0);
        assertThat(endings(lines, Ending.REPLACED))
                .hasSize(hasBegun(8, 1) ? 1 : 0)
                .allSatisfy(line -> assertThat(lines)
                        .filteredOn(other ->
                                line.assignment().id().equals(other.assignment().follows()))
                        .extracting(Line::county)
                        .allMatch(county -> county.contains("仙桃"))
                        .hasSize(1));
        assertThat(endings(lines, Ending.TRANSFERRED)).hasSize(hasBegun(9, 1) ? 2 : 0);
    }

    @Test
    void aDateThatWasWrongWaitsForTheHostWithWhatItWasBefore() {
        List<Awaiting> waiting =
                in(() -> liaison.awaiting(body("420325"), null, 50).rows());
        assertThat(waiting.stream()
                        .filter(one -> one.before() != null
                                && one.visit().latest().reason().equals("到达日期登记有误")))
                .hasSize(hasBegun(10, 20) ? 1 : 0);
    }

    @Test
    void fortyGraduatingBranchesAreClosed() {
        for (int number = 1; number <= 40; number++) {
            String code = "42U0101B" + number;
            LocalDate last = in(() -> organizations.findByCode(code).orElseThrow())
                    .existence()
                    .last();
            assertThat(last.isBefore(today)).isEqualTo(hasBegun(8, 1));
        }
    }

    @Test
    void branchesEnteredTheirTalksThemselves() {
        List<HeartToHeartTalk> talks =
                in(() -> conversation.talks(body("42U010101"), null, 50).rows());
        assertThat(talks).isNotEmpty().allMatch(HeartToHeartTalk::confirmed);
    }

    @Test
    void thoseWhoWorkByTheClausesHaveSaidSomethingToThemAndOneWasAnswered() {
        List<ClauseComment> comments =
                in(() -> measures.comments(today.getYear(), false, null, 50).rows());
        assertThat(comments).extracting(comment -> comment.on().name()).containsExactly("第二条", "第三条", "第四条");
        assertThat(comments).filteredOn(comment -> comment.answer() != null).hasSize(1);
    }

    private List<Line> arrangement() {
        return in(() -> {
            List<Line> lines = new ArrayList<>();
            Page<Line> page = new Page<>(List.of(), "");
            while (page.next() != null) {
                String after = page.next().isEmpty() ? null : page.next();
                page = arrangement.table(organizations.root().orElseThrow().id(), today.getYear(), after, 100);
                lines.addAll(page.rows());
            }
            Page<Line> before =
                    arrangement.table(organizations.root().orElseThrow().id(), today.getYear() - 1, null, 100);
            before.rows().stream()
                    .filter(line -> line.assignment().ending() == Ending.ENDED)
                    .forEach(lines::add);
            return lines;
        });
    }

    private static List<Line> endings(List<Line> lines, Ending ending) {
        return lines.stream()
                .filter(line -> line.assignment().ending() == ending)
                .toList();
    }

    private boolean hasBegun(int month, int day) {
        return LocalDate.of(today.getYear(), month, day).isBefore(today);
    }

    private OrganizationId body(String code) {
        return organizations.findByCode(code).orElseThrow().id();
    }

    private static <T> T in(Supplier<T> work) {
        return Caller.system(new TenantCode("hubei")).call(work::get);
    }
}
