package lianxin.rules;

import java.util.List;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of dated relation between a subject and objects. In predicates an object also answers to
 * {@code days_in_period}, {@code whole_period}, {@code joined_in_period}, {@code left_in_period} and
 * {@code days_to_period_end} (days from joining to the end of the period).
 *
 * @param name name for packs, as in {@code liaison.assignment} or {@code branch.members}
 * @param title Chinese title for authors of packs
 * @param subject who has the objects
 * @param object word for an object in predicates, as in {@code point} or {@code member}
 * @param carrier kind of subject that the objects are, where facts credited to them can count for the subject that has
 *     them; null where they are no subjects
 * @param attributes what predicates may ask of an object beside its dates
 */
public record RelationKind(
        String name,
        String title,
        SubjectKind subject,
        String object,
        @Nullable SubjectKind carrier,
        List<Attribute> attributes) {

    public RelationKind {
        attributes = List.copyOf(attributes);
    }

    /** A relation to objects that are no subjects, such as points and members. */
    public RelationKind(String name, String title, SubjectKind subject, String object, List<Attribute> attributes) {
        this(name, title, subject, object, null, attributes);
    }
}
