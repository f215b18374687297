package lianxin.rules;

import java.util.ArrayList;
import java.util.List;

/** What the header of a pack may claim in a tenant: a place that is the tenant's, of its level, and taken by no other. */
final class PackHead {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private PackHead() {}

    /**
     * What it claims and must not.
     *
     * @param own whether its area is the tenant's or lies in it
     * @param known the packs of the tenant that have not been ended
     */
    static List<Finding> wrong(Pack pack, boolean own, List<Pack> known) {
        Pack.Header header = pack.header();
        List<Finding> findings = new ArrayList<>();
        boolean tooLong = header.title().length() > LONGEST_TITLE
                || pack.articles().keySet().stream().anyMatch(name -> name.length() > LONGEST_TITLE);
        if (tooLong || header.document().length() > LONGEST_NUMBER) {
            findings.add(found("title-too-long"));
        }
        if (!own) {
            findings.add(found("foreign-jurisdiction", header.jurisdiction()));
        }
        if (!Rung.fits(header)) {
            findings.add(found("wrong-level"));
        }
        if (known.stream().noneMatch(other -> Rung.isBase(other.header(), header))) {
            findings.add(found("base", header.base()));
            return findings;
        }
        known.stream()
                .map(Pack::header)
                .filter(other -> other.id().equals(header.id()) != Rung.isSame(header, other))
                .findFirst()
                .ifPresent(other -> findings.add(found("second-pack", other.title(), other.id())));
        return findings;
    }

    private static Finding found(String code, Object... arguments) {
        return new Unreadable("pack/pack.yaml", 1, code, arguments).finding();
    }
}
