package lianxin.liaison;

import tools.jackson.databind.json.JsonMapper;

/** How the contents of revisions stand in their TEXT column. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    static <T> T read(String stored, Class<T> type) {
        return MAPPER.readValue(stored, type);
    }
}
