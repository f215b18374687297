package lianxin.demonstration;

import java.util.function.Supplier;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.drafting.ImplementingMeasures;
import lianxin.identity.Account;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.kernel.Caller;
import lianxin.rules.Rules.Measures;
import org.springframework.stereotype.Component;

/** What three of those who work by the 实施办法 suggest about its clauses, and how one of them was answered. */
@Component
class DemonstratedComments {

    private final ImplementingMeasures measures;
    private final Accounts accounts;

    DemonstratedComments(ImplementingMeasures measures, Accounts accounts) {
        this.measures = measures;
        this.accounts = accounts;
    }

    void suggest() {
        say("department", "第二条", "一件实事跨两个年度才办成的，建议写明计在办成的那一年，现在各单位理解不一致。");
        say("secretary", "第三条", "不满一百八十天的不按全年要求，建议写明这一年应当到点几次，县里好提前安排。");
        ClauseComment answered = say("branch", "第四条", "村里外出务工的团员多，建议写明电话和网络谈心与当面谈心同样计入。");
        as(
                "admin",
                () -> measures.answer(answered.id(), Verdict.ADOPTED, "44号讲的是多种形式，现在就按同样计入办理；下一版在第四条里写明。")
                        .orThrow());
    }

    private ClauseComment say(String account, String clause, String text) {
        return as(account, () -> {
            Measures own = measures.documents().stream()
                    .filter(document -> !document.national())
                    .findFirst()
                    .orElseThrow();
            return measures.comment(own.edition(), clause, text, "demonstration-" + clause)
                    .orThrow();
        });
    }

    private <T> T as(String name, Supplier<T> work) {
        Account account = accounts.search(name, "", 1).rows().getFirst();
        AccountPost post = account.posts().getFirst();
        return new Caller(
                        Caller.current().tenant(),
                        account.id().value(),
                        account.displayName(),
                        post.role(),
                        post.organization().value(),
                        account.cadre())
                .call(work::get);
    }
}
