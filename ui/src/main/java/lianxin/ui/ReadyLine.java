package lianxin.ui;

import lianxin.identity.Operators;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console that the house serves and where, and how the first operator of an empty one comes in. */
@Component
class ReadyLine {

    private final Environment environment;
    private final Operators operators;

    ReadyLine(Environment environment, Operators operators) {
        this.environment = environment;
        this.operators = operators;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        System.out.println("Lianxin is ready: " + address);
        operators
                .issueSetUpCode()
                .ifPresent(code -> System.out.println("Set it up at " + address + "/set-up with the code " + code));
    }
}
