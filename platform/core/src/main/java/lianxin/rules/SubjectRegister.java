package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;

/** What is known of the subjects of one kind, and when: rank, body and the like. A bean for each kind. */
public interface SubjectRegister {

    SubjectKind kind();

    /** What predicates may ask, as in {@code rank} for {@code cadre.rank}. */
    List<Attribute> attributes();

    /** The dated states of these subjects that touch these days, in order of time; unknown subjects are left out. */
    Map<Long, List<State>> of(Collection<Long> subjects, Period days);

    /** Hands out the ids of all subjects that exist on any of these days, in rising order, in batches. */
    void forEachBatch(Period days, Consumer<List<Long>> batch);

    /**
     * What held of a subject for a time.
     *
     * @param attributes values of the declared attributes; what is unknown is left out
     * @param since day on which the body was founded, or the cadre took the first post
     * @param line from the root of the tenant down to the body, or to the body served in; empty when that is unknown
     * @param division code of the place, empty until somebody asks for it
     */
    record State(
            Period days, Map<String, Object> attributes, LocalDate since, List<OrganizationId> line, String division) {

        public State {
            attributes = Map.copyOf(attributes);
        }

        State(Period days, Map<String, Object> attributes, LocalDate since) {
            this(days, attributes, since, List.of(), "");
        }

        State(Period days, Map<String, Object> attributes) {
            this(days, attributes, days.first());
        }

        /** The same on some of the days, in this place. */
        State in(String place, Period some) {
            return new State(some, attributes, since, line, place);
        }

        State until(LocalDate last) {
            return in(division, new Period(days.first(), last));
        }

        Pack.Where where() {
            return new Pack.Where(division, of("field"));
        }

        /** The unit whose own numbers hold: the body, or the one above a department (机关部门); 0 when it is unknown. */
        long unit() {
            int above = of("kind").equals(OrganizationKind.DEPARTMENT.name()) ? 2 : 1;
            return line.size() < above ? 0 : line.get(line.size() - above).value();
        }

        private String of(String attribute) {
            Object known = attributes.getOrDefault(attribute, attributes.get("body_" + attribute));
            return known == null ? "" : known.toString();
        }
    }
}
