package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;

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
     */
    record State(Period days, Map<String, Object> attributes, LocalDate since) {

        public State {
            attributes = Map.copyOf(attributes);
        }

        State(Period days, Map<String, Object> attributes) {
            this(days, attributes, days.first());
        }

        /** The field (领域) of the body, or of the body served in; empty when it is unknown. */
        String field() {
            Object field = attributes.getOrDefault("field", attributes.get("body_field"));
            return field == null ? "" : field.toString();
        }
    }
}
