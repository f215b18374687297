package lianxin.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Digest;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and reasons of sealed results as JSON; the same reason returns again and again, so it stands once under its hash. */
final class FrozenText {

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    /** The reasons written so far, by hash. */
    Map<String, String> reasons() {
        return reasons;
    }

    String write(FrozenResult.Numbers numbers) {
        return json.writeValueAsString(numbers);
    }

    /** Hash of the reason. */
    String write(FrozenResult.Reason reason) {
        String text = json.writeValueAsString(reason);
        String hash = Digest.hex(text);
        reasons.put(hash, text);
        return hash;
    }

    FrozenResult.Numbers numbers(String text) {
        return json.readValue(text, FrozenResult.Numbers.class);
    }

    FrozenResult.Reason reason(String text) {
        return json.readValue(text, FrozenResult.Reason.class);
    }
}
