package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;
import lianxin.rules.PackDraft.Said;
import org.junit.jupiter.api.Test;

/** What a draft stands on is told also while the draft is wrong. */
class DraftGroundTests {

    private static final Pack ABOVE = read(PackFixtures.shapes());

    @Test
    void eachParameterSaysWhatIsSaidAboveAndWhatIsLeftToDo() {
        Ground ground = ground("", "");
        Room floor = bound(ground, "FLOOR");
        assertThat(floor.isSettled()).isFalse();
        assertThat(floor.isLeftOpen()).isFalse();
        assertThat(floor.clause()).isNotEmpty();
        Said said = floor.said().getFirst();
        assertThat(said.pack()).isEqualTo(ABOVE.header().title());
        assertThat(said.cells()).isNotEmpty();
        assertThat(said.since()).isBefore(LocalDate.of(2027, 1, 1));
        assertThat(ground.rooms()).hasSameSizeAs(ABOVE.parameters().keySet());
        assertThat(ground.tasks()).isNotEmpty().allMatch(task -> !task.title().isEmpty());
        assertThat(ground.subjects().get(SubjectKind.CADRE))
                .extracting(attribute -> attribute.name())
                .containsExactly("rank");
    }

    @Test
    void aValueThatIsRefusedTakesNothingElseOutOfSight() {
        Ground sound = ground("", "");
        Room floor = bound(sound, "FLOOR");
        Ground wrong = ground(
                "name: " + floor.name() + "\nvalues: { 2027-01-01: { value: nothing, reference: 省 第一条 } }\n", "");
        assertThat(wrong.rooms()).isEqualTo(sound.rooms());
        assertThat(wrong.tasks()).isEqualTo(sound.tasks());
    }

    @Test
    void whatTheDraftDeclaresItselfIsItsOwnAndHasNothingAbove() {
        Ground ground = ground("""
                name: test.own_number
                title: 本省自定
                unit: 次
                article: 第一条
                bound: fixed
                values: { 2027-01-01: { value: 3, reference: 省 第一条 } }
                """, "");
        Room own = ground.rooms().stream()
                .filter(room -> room.name().equals("test.own_number"))
                .findFirst()
                .orElseThrow();
        assertThat(own.own()).isTrue();
        assertThat(own.isSettled()).isFalse();
        assertThat(own.said()).isEmpty();
        assertThat(own.clause()).isEqualTo("省里的规定。");
    }

    private static Room bound(Ground ground, String bound) {
        return ground.rooms().stream()
                .filter(room -> room.bound().equals(bound) && !room.said().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Ground ground(String parameters, String duties) {
        return new DraftGround(List.of(ABOVE), read(PackFixtures.province(parameters, duties)), PackFixtures.WORDS)
                .read();
    }

    private static Pack read(Map<String, String> files) {
        return new PackReader(files).read();
    }
}
