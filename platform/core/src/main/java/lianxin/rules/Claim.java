package lianxin.rules;

import java.util.List;

/**
 * Something that a name must be.
 *
 * @param name the name, empty for what is plainly true or false
 * @param relation as CEL calls it; {@code ?} for what is not understood
 */
record Claim(String name, String relation, List<Object> values) {

    static final Claim ANYTHING = new Claim("", "?", List.of());

    boolean allows(Object value) {
        Object first = values.getFirst();
        int order = value instanceof Long number && first instanceof Long bound
                ? number.compareTo(bound)
                : value.toString().compareTo(first.toString());
        return switch (relation) {
            case "_==_" -> value.equals(first);
            case "_!=_" -> !value.equals(first);
            case "_<_" -> order < 0;
            case "_<=_" -> order <= 0;
            case "_>_" -> order > 0;
            case "_>=_" -> order >= 0;
            case "@in" -> values.contains(value);
            case "not in" -> !values.contains(value);
            default -> true;
        };
    }
}
