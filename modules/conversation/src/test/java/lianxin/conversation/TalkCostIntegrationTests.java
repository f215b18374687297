package lianxin.conversation;

import static lianxin.conversation.ConversationFixtures.content;
import static lianxin.conversation.ConversationFixtures.key;
import static lianxin.conversation.ConversationFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lianxin.TestApplication;
import lianxin.conversation.ConversationFixtures.Village;
import lianxin.testing.CallCost;
import lianxin.testing.CallCost.Cost;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=conversation")
class TalkCostIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    @Autowired
    ConversationFixtures fixtures;

    @Autowired
    Conversation conversation;

    @Autowired
    CallCost cost;

    @Test
    void savingATalkWithNineMembersCostsTheSameInALargerProvince() {
        Village early = fixtures.village(TestTenants.HUBEI, 9);
        Village late = fixtures.village(TestTenants.HUBEI, 9);
        Cost small = costOf(early);
        for (int other = 0; other < 20; other++) {
            Village busy = fixtures.village(TestTenants.HUBEI, 9);
            on(TODAY, () -> fixtures.asLeader(busy, () -> save(busy)));
        }
        Cost large = costOf(late);

        System.out.println("A talk with nine saved: " + small + " in a small province, " + large + " in a larger one");
        assertThat(large.statements()).isEqualTo(small.statements());
        assertThat(large.rows()).isLessThanOrEqualTo(small.rows() + 20);
    }

    private Cost costOf(Village village) {
        return on(TODAY, () -> fixtures.asLeader(village, () -> cost.of(() -> save(village))));
    }

    private Object save(Village village) {
        return conversation
                .record(village.branch(), content(LocalDate.of(2026, 2, 18), TalkForm.GROUP, village.members()), key())
                .orThrow();
    }
}
