package lianxin.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;
import lianxin.rules.PackDraft.Said;
import lianxin.rules.PackDraft.Task;
import org.jspecify.annotations.Nullable;

/** What a draft may do with each parameter and speak of, also while it has findings. */
record DraftGround(List<Pack> above, Pack draft, Vocabulary installed) {

    Ground read() {
        RuleBook upper = RuleBook.compile(above, installed, finding -> {});
        List<Pack> chain = Stream.concat(above.stream(), Stream.of(draft)).toList();
        RuleBook whole = RuleBook.compile(chain, installed, finding -> {});
        ParameterReader laid = new ParameterReader(finding -> {});
        chain.forEach(laid::lay);
        return new Ground(
                laid.parameters().values().stream()
                        .map(one -> room(one, upper.parameters().get(one.name())))
                        .toList(),
                whole.duties().stream()
                        .map(duty -> task(duty, whole.vocabulary()))
                        .toList(),
                ofSubjects(whole.vocabulary()::subject),
                ofSubjects(whole.vocabulary()::credited),
                List.copyOf(whole.periods().keySet()),
                scopes(chain),
                whole.schemes().values().stream().map(AssessedSchemes::of).toList());
    }

    private static <T> Map<SubjectKind, T> ofSubjects(Function<SubjectKind, T> known) {
        return Arrays.stream(SubjectKind.values()).collect(Collectors.toMap(Function.identity(), known));
    }

    private static Map<String, List<String>> scopes(List<Pack> chain) {
        Map<String, List<String>> scopes = new TreeMap<>();
        chain.forEach(pack -> pack.categories()
                .forEach((name, conditions) -> scopes.put(
                        name,
                        conditions.items().stream()
                                .map(one -> one.text("else", ""))
                                .toList())));
        return scopes;
    }

    private Room room(Parameter laid, @Nullable Parameter upper) {
        Parameter said = upper == null ? laid : upper;
        Pack declared = Stream.concat(above.stream(), Stream.of(draft))
                .filter(pack -> pack.header().equals(said.declaration().pack()))
                .findFirst()
                .orElseThrow();
        return new Room(
                said.name(),
                said.title(),
                said.unit(),
                YamlNode.word(said.type()),
                laid.choices(),
                said.by(),
                said.layers().getFirst().bound().name(),
                upper == null,
                said.article(),
                declared.articles().getOrDefault(said.article(), ""),
                upper == null ? List.of() : said(upper));
    }

    private static List<Said> said(Parameter upper) {
        return upper.layers().reversed().stream()
                .flatMap(layer -> layer.values().entrySet().stream().map(dated -> {
                    Map<String, String> cells = new TreeMap<>();
                    dated.getValue()
                            .cells()
                            .forEach((cell, value) -> cells.put(cell, value == null ? "" : words(upper, value)));
                    return new Said(
                            layer.pack().title(),
                            dated.getKey(),
                            cells,
                            dated.getValue().reference());
                }))
                .toList();
    }

    private static String words(Parameter upper, Object value) {
        String words = upper.words(value);
        return words == null ? "" : words;
    }

    private static Task task(Duty duty, Vocabulary vocabulary) {
        return new Task(
                duty.name(),
                duty.title(),
                duty.article(),
                duty.subject(),
                duty.needs().kinds().stream().map(vocabulary::fact).toList(),
                List.copyOf(duty.needs().relations()));
    }
}
