package lianxin.ledger;

/**
 * One thing that the predicates of a rule pack may ask for, as in {@code fact.form} or {@code cadre.rank}.
 *
 * @param name snake case, without what it belongs to: {@code form}
 * @param unit Chinese unit such as {@code 天}, empty for codes and flags
 * @param meaning what it says, in Chinese, for authors of packs
 */
public record Attribute(String name, AttributeType type, String unit, String meaning) {

    public static Attribute number(String name, String unit, String meaning) {
        return new Attribute(name, AttributeType.NUMBER, unit, meaning);
    }

    public static Attribute code(String name, String meaning) {
        return new Attribute(name, AttributeType.CODE, "", meaning);
    }

    public static Attribute flag(String name, String meaning) {
        return new Attribute(name, AttributeType.FLAG, "", meaning);
    }
}
