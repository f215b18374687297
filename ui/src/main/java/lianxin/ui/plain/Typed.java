package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed into a form, as it was typed: shown again where it was refused, and carried through the sign-in page
 * where the session had ended.
 */
record Typed(Map<String, List<String>> fields) implements Serializable {

    static final String KEY = "key";

    private static final Set<String> NEVER = Set.of("_csrf", "password", "code", "do");

    /** More characters than any form of this house has are not carried along. */
    private static final int LONGEST = 20_000;

    static Typed of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        return new Typed(fields);
    }

    static Typed of(Map<String, String> fields) {
        return new Typed(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    boolean hasAny(String beginning) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(beginning))
                .anyMatch(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    String key() {
        return first(KEY);
    }

    Typed under(String key) {
        Map<String, List<String>> others = new LinkedHashMap<>(fields);
        others.put(KEY, List.of(key));
        return new Typed(others);
    }

    /** As one text for one hidden field; empty when there is too much of it. */
    String carried() {
        String text = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return text.length() > LONGEST ? "" : text;
    }

    /** What such a text holds; an unreadable one holds nothing. */
    static Typed carriedAs(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Typed(fields);
        }
        try {
            Arrays.stream(text.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> fields.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                            .add(pair.length == 2 ? decoded(pair[1]) : ""));
            return new Typed(fields);
        } catch (IllegalArgumentException unreadable) {
            return new Typed(Map.of());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
