package lianxin.ui;

import java.util.HashMap;
import java.util.Map;
import lianxin.kernel.Caller;
import lianxin.notification.Awaited;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import org.springframework.stereotype.Component;

/** What stands on somebody's desk and waits: duties that are behind, and lines that wait for the person's word. */
@Component
class DeskReminders implements Awaited {

    private final OwnDuties duties;
    private final Places places;

    DeskReminders(OwnDuties duties, Places places) {
        this.duties = duties;
        this.places = places;
    }

    @Override
    public Map<String, Integer> now() {
        Map<String, Integer> waiting = new HashMap<>();
        for (Standing standing : duties.standings()) {
            if (standing.status() == Status.SLOW || standing.status() == Status.UNMET) {
                waiting.put("%s %s %d".formatted(standing.duty(), standing.subject(), standing.object()), 1);
            }
        }
        long body = Caller.current().organization();
        places.waiting()
                .forEach(line -> waiting.put(
                        line.word() + " " + body, Integer.parseInt(line.number().replace("+", ""))));
        return waiting;
    }
}
