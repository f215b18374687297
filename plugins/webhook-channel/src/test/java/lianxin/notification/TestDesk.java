package lianxin.notification;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import org.springframework.stereotype.Component;

/** What waits in the tests: the same number for everybody, in each post. */
@Component
class TestDesk implements Awaited {

    final Set<Caller> asked = ConcurrentHashMap.newKeySet();
    volatile int number = 3;

    @Override
    public Map<String, Integer> now() {
        asked.add(Caller.current());
        return Map.of("things", number);
    }
}
