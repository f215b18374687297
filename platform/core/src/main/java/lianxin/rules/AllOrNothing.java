package lianxin.rules;

import java.util.Objects;
import java.util.function.Supplier;
import lianxin.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in one transaction; a refusal leaves nothing behind. */
@Component
class AllOrNothing {

    private final TransactionTemplate transaction;

    AllOrNothing(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> Outcome<T> run(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<T> answer = work.get();
            if (answer instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return answer;
        }));
    }
}
