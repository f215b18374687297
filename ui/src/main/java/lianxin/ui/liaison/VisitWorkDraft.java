package lianxin.ui.liaison;

import java.util.Optional;
import lianxin.liaison.VisitWork;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The work of a visit as a draft keeps it. */
final class VisitWorkDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VisitWorkDraft() {}

    static String write(VisitWork work) {
        return JSON.writeValueAsString(work);
    }

    /** The work that a draft has kept; nothing when it is of another time. */
    static Optional<VisitWork> read(String kept) {
        try {
            return Optional.of(JSON.readValue(kept, VisitWork.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
