package lianxin.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxin.kernel.Refusal;
import lianxin.rules.Finding;

/** The texts of a draft by path. A change of one document leaves all others, with their comments and their order. */
record Writing(SortedMap<String, String> files) {

    static final String DESCRIPTOR = "plugin.properties";
    static final String HEAD = "pack/pack.yaml";
    static final String PARAMETERS = "pack/parameters/";
    static final String DUTIES = "pack/duties/";
    static final String SCENARIOS = "pack/scenarios/";
    static final String KINDS = "pack/kinds.yaml";

    private static final Pattern MARK = Pattern.compile("(?m)^(?=---(\\s|$))");
    private static final Pattern ID = Pattern.compile("(?m)^plugin\\.id\\s*[=:]\\s*(\\S*)\\s*$");
    private static final Pattern VERSION = Pattern.compile("(?m)^plugin\\.version\\s*[=:]\\s*(\\S*)\\s*$");

    /** The id of the pack. */
    String pack() {
        var id = ID.matcher(files.getOrDefault(DESCRIPTOR, ""));
        return id.find() ? id.group(1) : "";
    }

    String version() {
        var version = VERSION.matcher(files.getOrDefault(DESCRIPTOR, ""));
        return version.find() ? version.group(1) : "";
    }

    Writing version(String version) {
        return with(
                DESCRIPTOR,
                VERSION.matcher(files.getOrDefault(DESCRIPTOR, "")).replaceFirst("plugin.version=" + version));
    }

    Passage head() {
        return passages(HEAD).getFirst();
    }

    /** The documents of all files below a folder, or of one file. */
    List<Passage> passages(String under) {
        List<Passage> passages = new ArrayList<>();
        files.forEach((file, content) -> {
            if (file.startsWith(under) && file.endsWith(".yaml")) {
                int line = 1;
                List<String> documents = documents(content);
                for (int place = 0; place < documents.size(); place++) {
                    passages.add(new Passage(file, place, line, documents.get(place)));
                    line += (int) documents.get(place).lines().count();
                }
            }
        });
        return passages;
    }

    /** The document below a folder that bears this name. */
    Optional<Passage> find(String under, String key, String name) {
        return passages(under).stream()
                .filter(passage -> passage.field(key).equals(name))
                .findFirst();
    }

    /** With another text of a document; without the document where there is none. */
    Writing with(Passage changed, String text) {
        List<String> documents = documents(files.getOrDefault(changed.file(), ""));
        documents.set(changed.place(), text);
        return with(changed.file(), String.join("", documents));
    }

    /** With a document at the end of a file, which is begun if need be. */
    Writing and(String file, String document) {
        String before = files.getOrDefault(file, "");
        String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
        return with(file, ended + (before.isBlank() ? "" : "---\n") + document);
    }

    private Writing with(String file, String content) {
        TreeMap<String, String> changed = new TreeMap<>(files);
        changed.put(file, content);
        if (file.endsWith(".yaml") && documents(content).stream().allMatch(Writing::isSilent)) {
            changed.remove(file);
        }
        return new Writing(changed);
    }

    private static boolean isSilent(String document) {
        return document.lines().allMatch(line -> line.isBlank() || line.startsWith("#") || line.startsWith("---"));
    }

    private static List<String> documents(String content) {
        return MARK.splitAsStream(content).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The names of the clauses, in order. */
    List<String> clauses() {
        return List.copyOf(Tree.map(head().fields().get("articles")).keySet());
    }

    /** What was found here, with the key under which it stands as the name of its field. */
    Refusal named(Finding finding) {
        Refusal problem = finding.problem();
        String key = passages(finding.file()).stream()
                .filter(passage -> passage.holds(finding))
                .findFirst()
                .map(passage -> KeysAt.line(passage, finding.line()).getFirst())
                .orElse(problem.code().endsWith("version") ? "version" : "id");
        return new Refusal(problem.code(), key, problem.article(), problem.arguments());
    }
}
