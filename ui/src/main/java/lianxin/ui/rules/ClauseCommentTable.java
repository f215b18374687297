package lianxin.ui.rules;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianxin.document.PrintableTable;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** 修订建议 of a year as a table, for the workbook that those who revise pass around. */
@Component
class ClauseCommentTable implements PrintableTable {

    static final String KIND = "measures.comments";

    private static final int PAGE = 200;

    private final ImplementingMeasures measures;
    private final Organizations organizations;
    private final Authorization authorization;

    ClauseCommentTable(ImplementingMeasures measures, Organizations organizations, Authorization authorization) {
        this.measures = measures;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "修订建议";
    }

    @Override
    public List<String> headings(Period days) {
        return List.of("文号", "版本", "条款", "建议", "单位", "日期", "处理", "答复", "答复日期");
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return authorization.allows("pack.read");
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        Page<ClauseComment> page = new Page<>(List.of(), null);
        do {
            page = measures.comments(days.first().getYear(), false, page.next(), PAGE);
            var names = organizations.names(
                    page.rows().stream().map(ClauseComment::organization).collect(Collectors.toSet()));
            page.rows().forEach(comment -> line.accept(cells(comment, names.getOrDefault(comment.organization(), ""))));
        } while (page.next() != null);
    }

    private static List<String> cells(ClauseComment comment, String body) {
        ClauseComment.Answer answer = comment.answer();
        return List.of(
                comment.on().documentNumber(),
                comment.on().version(),
                comment.on().name(),
                comment.content(),
                body,
                comment.writtenOn().toString(),
                ClauseVerdict.words(comment),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.on().toString());
    }
}
