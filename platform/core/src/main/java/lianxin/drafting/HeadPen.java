package lianxin.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.rules.Rules;

/** Writes what stands at the head of a draft, and the annexes. */
record HeadPen(Writing draft) {

    Writing write(Edit.Heading heading) {
        Passage head = draft.head();
        Map<String, Object> words = head.fields();
        words.put("title", heading.title());
        words.put("document", heading.documentNumber());
        words.put("issuer", heading.issuer());
        if (heading.validFrom() != null) {
            words.put("valid-from", heading.validFrom().toString());
        }
        return renumbered(head.field("document"), heading.documentNumber())
                .with(head, head.say(words))
                .version(heading.version());
    }

    /** References to the document follow its number. */
    private Writing renumbered(String before, String number) {
        return before.isEmpty()
                ? draft
                : Rewording.of(
                        draft,
                        (key, said) -> key.equals("reference") && said.startsWith(before + ' ')
                                ? number + said.substring(before.length())
                                : said);
    }

    Writing write(Edit.Annexes annexes) {
        Passage head = draft.head();
        Map<String, Object> said = head.fields();
        said.put("annexes", annexes.annexes().stream().map(HeadPen::fields).toList());
        said.values().removeIf(List.of()::equals);
        return draft.with(head, head.say(said));
    }

    private static Map<String, Object> fields(Rules.Annex annex) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", annex.title());
        fields.put("text", annex.text());
        fields.put("table", annex.table());
        fields.values().removeIf(one -> one.equals("") || one.equals(List.of()));
        return fields;
    }
}
