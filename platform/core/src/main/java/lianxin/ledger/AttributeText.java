package lianxin.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The attributes of a fact as JSON. The same few texts return again and again, so what was read is kept. */
final class AttributeText {

    private static final int MOST_KEPT = 10_000;
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private final Map<String, Map<String, Object>> kept = new ConcurrentHashMap<>();

    String write(Map<String, Object> attributes) {
        return json.writeValueAsString(new TreeMap<>(attributes));
    }

    Map<String, Object> read(String text) {
        Map<String, Object> known = kept.get(text);
        if (known != null) {
            return known;
        }
        Map<String, Object> read = Map.copyOf(json.readValue(text, ATTRIBUTES));
        if (kept.size() < MOST_KEPT) {
            kept.put(text, read);
        }
        return read;
    }
}
