package lianxin.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A pack of 湖北 that asks for so many visits to each point. Every one is a newer version. */
record ProvincialPack(String version, String validFrom, String jurisdiction, int visits) {

    static final String ID = "rules-trial";

    private static final AtomicInteger VERSION = new AtomicInteger();

    static ProvincialPack asking(int visits) {
        return asking(visits, "2026-01-01");
    }

    static ProvincialPack asking(int visits, String validFrom) {
        return new ProvincialPack("1." + VERSION.incrementAndGet() + ".0", validFrom, "420000", visits);
    }

    ProvincialPack in(String otherJurisdiction) {
        return new ProvincialPack(version, validFrom, otherJurisdiction, visits);
    }

    byte[] archive() {
        return PackArchive.write(files());
    }

    Map<String, String> files() {
        return new HashMap<>(Map.of(
                "plugin.properties",
                "plugin.id=" + ID + "\nplugin.version=" + version + "\n",
                "pack/pack.yaml",
                """
                title: 湖北省实施办法（试验）
                document: 试验〔2026〕1号
                issuer: 共青团湖北省委员会（试验）
                level: province
                jurisdiction: "%s"
                extends: rules-national >=1.0.0 & <2.0.0
                valid-from: %s
                articles: { 第一条: 每年深入每个联系点的次数。 }
                """.formatted(jurisdiction, validFrom),
                "pack/parameters/liaison.yaml",
                """
                name: liaison.min_visits_per_point
                values:
                  %s:
                    value: { BUREAU: %d, DEPUTY_BUREAU: %d, DIVISION: %d, DEPUTY_DIVISION: %d }
                    reference: 试验〔2026〕1号 第一条
                """.formatted(validFrom, visits, visits, visits, visits)));
    }
}
