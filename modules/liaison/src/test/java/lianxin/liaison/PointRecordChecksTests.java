package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.PracticalDeed.Progress;
import org.junit.jupiter.api.Test;

class PointRecordChecksTests {

    @Test
    void aDeedIsDoneOnADayBetweenPromiseAndToday() {
        assertThat(codes(deed("修缮青年之家", Progress.DONE, day(5, 20)))).isEmpty();
        assertThat(codes(deed("修缮青年之家", Progress.DONE, null))).containsExactly("deed.done-day");
        assertThat(codes(deed("修缮青年之家", Progress.UNDERWAY, day(5, 20)))).containsExactly("deed.done-day");
        assertThat(codes(deed("修缮青年之家", Progress.DONE, day(6, 2)))).containsExactly("deed.done-outside");
        assertThat(codes(deed("修缮青年之家", Progress.DONE, day(4, 1)))).containsExactly("deed.done-outside");
    }

    @Test
    void whatCouldNotBeDoneSaysWhy() {
        assertThat(codes(deed("修缮青年之家", Progress.DROPPED, null))).containsExactly("liaison.text-missing");
    }

    @Test
    void textsCarryNoTelephoneNumbers() {
        assertThat(codes(deed("联系 13812345678", Progress.PROMISED, null))).containsExactly("free-text.telephone");
    }

    @Test
    void anAnswerHasADayAndADayHasAnAnswer() {
        assertThat(codes(problem("已协调解决", day(5, 25)))).isEmpty();
        assertThat(codes(problem("已协调解决", null))).containsExactly("problem.answer-day");
        assertThat(codes(problem("", day(5, 25)))).containsExactly("problem.answer-day");
        assertThat(codes(problem("已协调解决", day(5, 1)))).containsExactly("problem.answer-outside");
    }

    @Test
    void aContactBeginsTodayAtTheLatest() {
        assertThat(codes(new KeyContact(0, YouthField.RURAL, Period.from(day(6, 1)))))
                .isEmpty();
        assertThat(codes(new KeyContact(0, YouthField.RURAL, Period.from(day(6, 2)))))
                .containsExactly("contact.future");
    }

    private static PracticalDeed deed(String title, Progress progress, LocalDate doneOn) {
        return new PracticalDeed(title, 40, day(5, 10), day(9, 1), progress, doneOn, "", "", false);
    }

    private static LiaisonProblem problem(String answer, LocalDate answeredOn) {
        return new LiaisonProblem("返乡青年贷款难", day(5, 20), "县金融办", day(6, 30), answer, answeredOn);
    }

    private static List<String> codes(PointRecord record) {
        return PointRecordChecks.refusals(record, day(6, 1)).stream()
                .map(Refusal::code)
                .toList();
    }
}
