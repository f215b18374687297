package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import lianxin.organization.MemberId;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How far the talks of a branch, or of a cadre who leads none, have come in a year.
 *
 * @param standings the duties of 第四条 as the rules judge them
 * @param stillToMeet number of members whom the rules still ask for
 * @param people 谈心对象, those still to be met first; empty for everyone but the leaders of the branch
 */
public record TalkCoverage(List<Standing> standings, int stillToMeet, List<Person> people) {

    public TalkCoverage {
        standings = List.copyOf(standings);
        people = List.copyOf(people);
    }

    /**
     * One member in 谈心对象. There is no remark, and there will be none.
     *
     * @param firstHalf number of talks in January to June
     * @param secondHalf number of talks in July to December
     * @param open whether the rules still ask for a talk
     * @param joined day of joining the branch when it lies in the year, otherwise null
     * @param left last day in the branch when it lies in the year, otherwise null
     * @param excused why the rules do not ask for this member, empty when they do
     */
    public record Person(
            MemberId member,
            String name,
            int firstHalf,
            int secondHalf,
            boolean open,
            @Nullable LocalDate joined,
            @Nullable LocalDate left,
            String excused) {

        /** Whether the member was in the branch on this day of the year. */
        public boolean isIn(LocalDate day) {
            return (joined == null || !day.isBefore(joined)) && (left == null || !day.isAfter(left));
        }
    }
}
