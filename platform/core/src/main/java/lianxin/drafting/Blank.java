package lianxin.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.kernel.Refusal;
import lianxin.rules.Packs;

/** A pack of a province that says nothing yet. */
final class Blank {

    private static final int DIGITS = 6;

    private Blank() {}

    /**
     * Upon this base, and those of its versions that follow without a new first number.
     *
     * @param area GB/T 2260 code of the tenant without the zeros at its end
     */
    static Writing pack(String id, Draft.Head head, Packs.Holding base, String area) {
        int first = Integer.parseInt(base.version().split("\\.")[0]);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", head.title());
        fields.put("document", head.documentNumber());
        fields.put("issuer", head.issuer());
        fields.put("level", "province");
        fields.put("jurisdiction", area + "0".repeat(DIGITS - area.length()));
        fields.put("extends", base.pack() + " >=" + base.version() + " & <" + (first + 1) + ".0.0");
        if (head.validFrom() != null) {
            fields.put("valid-from", head.validFrom().toString());
        }
        return new Writing(new TreeMap<>(Map.of(
                Writing.DESCRIPTOR,
                "plugin.id=" + id + "\nplugin.version=" + head.version() + "\nplugin.requires=>=1.0.0 & <2.0.0\n",
                Writing.HEAD,
                Notation.document(fields))));
    }

    /** Which words at the head are not there. */
    static List<Refusal> missing(String title, String documentNumber, String issuer) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", title);
        words.put("document", documentNumber);
        words.put("issuer", issuer);
        words.values().removeIf(word -> !word.isBlank());
        return words.keySet().stream()
                .map(key -> Refusal.of(key, "draft.head-missing." + key))
                .toList();
    }
}
