package lianxin.rules;

import lianxin.rules.Pack.Header;

/** The place of a pack in a chain: its level, its area and fields, and the pack on which it stands. */
final class Rung {

    private Rung() {}

    /** Whether its level issues packs for areas with its code. A unit sets its numbers by itself, not by a pack. */
    static boolean fits(Header pack) {
        String code = pack.jurisdiction();
        return switch (pack.level()) {
            case CENTRE -> code.equals("000000");
            case PROVINCE -> code.endsWith("0000") && !code.startsWith("00");
            case PREFECTURE -> code.endsWith("00") && !code.endsWith("0000");
            case COUNTY -> !code.endsWith("00");
            case UNIT -> false;
        };
    }

    /** Whether both would stand in one place of the chain. */
    static boolean isSame(Header one, Header other) {
        return one.level() == other.level()
                && one.jurisdiction().equals(other.jurisdiction())
                && one.fields().equals(other.fields())
                && one.baseId().equals(other.baseId());
    }

    /** Whether the other may stand where it says: on this pack, never on itself; at the centre in the place of this one, on none. */
    static boolean isBase(Header base, Header pack) {
        return pack.baseId().isEmpty()
                ? pack.level() == Pack.Level.CENTRE && isSame(base, pack)
                : base.id().equals(pack.baseId()) && (!base.id().equals(pack.id()) || base.level() != pack.level());
    }
}
