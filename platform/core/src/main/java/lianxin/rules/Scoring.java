package lianxin.rules;

import dev.cel.runtime.CelVariableResolver;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;

/** One subject while it is assessed: answers what predicates ask, remembers what was used, what is missing and why. */
final class Scoring implements CelVariableResolver {

    private static final String PARAMETER = "param.";
    private static final BigDecimal FOR_EVER = BigDecimal.valueOf(12_000);

    private final Scheme scheme;
    private final Map<String, Parameter> parameters;
    private final Evidence evidence;
    private final Period window;
    private final LocalDate on;
    private final Map<String, BigDecimal> reached = new HashMap<>();
    private final Set<Entry> setAside = new HashSet<>();
    private final Map<String, Setting> used = new LinkedHashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean waiting;
    private boolean openMet;

    Scoring(Scheme scheme, Map<String, Parameter> parameters, Evidence evidence, Period window, LocalDate on) {
        this.scheme = scheme;
        this.parameters = parameters;
        this.evidence = evidence;
        this.window = window;
        this.on = on;
    }

    Scheme scheme() {
        return scheme;
    }

    Evidence evidence() {
        return evidence;
    }

    Period window() {
        return window;
    }

    LocalDate on() {
        return on;
    }

    /** Entries of a name that happened in the period and up to now, in order. */
    List<Entry> entries(String name) {
        return evidence.entries().stream()
                .filter(entry -> entry.name().equals(name)
                        && window.contains(entry.on())
                        && !entry.on().isAfter(on)
                        && !setAside.contains(entry))
                .toList();
    }

    void setAside(Entry entry) {
        setAside.add(entry);
    }

    /** A number at the start of the period; while nobody has set it, nothing is computed. */
    BigDecimal number(Amount amount) {
        Parameter parameter = amount.parameter();
        Object value = parameter == null ? amount.literal() : setting(parameter, amount.cell());
        return value instanceof BigDecimal written
                ? written
                : value instanceof Long number ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
    }

    /** A number of months; what is longer than a thousand years is as good as for ever. */
    long months(Amount amount) {
        return number(amount).max(BigDecimal.ZERO).min(FOR_EVER).longValue();
    }

    /** What a parameter is at the start of the period. */
    @org.jspecify.annotations.Nullable
    Object setting(Parameter parameter, String cell) {
        Setting setting = parameter.at(window.first(), cell, evidence.where());
        if (setting.value() == null) {
            gaps.add(setting.gap());
        } else {
            used.putIfAbsent(parameter.name() + cell, setting);
        }
        return setting.value();
    }

    Verdict test(Predicate predicate) {
        openMet = false;
        return predicate.test(this, () -> openMet);
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.startsWith(PARAMETER)) {
            Parameter parameter = parameters.get(name.substring(PARAMETER.length()));
            Object value = parameter == null ? null : setting(parameter, Parameter.PLAIN);
            openMet |= value == null;
            return Optional.ofNullable(value);
        }
        BigDecimal number = reached.get(name);
        return number != null
                ? Optional.of(number.doubleValue())
                : Optional.ofNullable(
                        evidence.known().getOrDefault(name, scheme.unknown().get(name)));
    }

    /** What predicates and ties may ask from here on, as in {@code percent.basics}. */
    void reached(String name, BigDecimal value) {
        reached.put(name, Mark.round(value, 4, RoundingMode.HALF_UP));
    }

    BigDecimal reached(String name) {
        return reached.getOrDefault(name, BigDecimal.ZERO);
    }

    /** Something without which there is no result yet. */
    void waitFor(String title, String article, String why) {
        waiting = true;
        note(Note.Kind.MISSING, title, article, why);
    }

    boolean waiting() {
        return waiting;
    }

    void note(Note.Kind kind, String words, String article, Object... figures) {
        notes.add(new Note(
                kind,
                words,
                article,
                List.of(figures).stream().map(Scoring::shown).toList()));
    }

    /** Numbers without needless digits. */
    static String shown(Object figure) {
        return figure instanceof BigDecimal number
                ? plain(Mark.round(number, 2, RoundingMode.HALF_UP))
                : String.valueOf(figure);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    List<Setting> used() {
        return List.copyOf(used.values());
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
