package lianxin.conversation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 问题与跟进台账 on paper: what a body has raised or has in hand, by month; nobody is named. */
@Component
class PrintFollowUps implements PrintableTable {

    private static final List<String> COLUMNS =
            List.of("month", "area", "topic", "matter", "handling", "due", "closed-on", "result", "participants");

    private final FollowUpReach reach;
    private final FollowUps followUps;
    private final RecordForms forms;

    PrintFollowUps(FollowUpReach reach, FollowUps followUps, RecordForms forms) {
        this.reach = reach;
        this.followUps = followUps;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return Conversation.FOLLOW_UPS;
    }

    @Override
    public String title() {
        return SheetLayout.word("follow-ups");
    }

    @Override
    public List<String> headings(Period days) {
        return Stream.concat(
                        COLUMNS.stream().map(column -> SheetLayout.word("follow-ups." + column)),
                        added(days).headings().stream())
                .toList();
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return reach.readable(body);
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        RecordForm added = added(days);
        followUps
                .in(body, days)
                .forEach(followUp -> line.accept(Stream.concat(
                                cells(followUp.content(), followUp.result()),
                                added.cells(followUp.content().extra()).stream())
                        .toList()));
    }

    private static Stream<String> cells(FollowUp.Content content, FollowUp.@Nullable Result result) {
        return Stream.of(
                content.month().toString(),
                closer("area", content.topic().area(), content),
                SheetLayout.word("topic." + content.topic()),
                content.matter(),
                closer("handling", content.handling(), content),
                content.due().toString(),
                result == null ? "" : result.day().toString(),
                result == null ? "" : result.text(),
                result == null || result.participants() == 0 ? "" : Integer.toString(result.participants()));
    }

    private static String closer(String coded, Enum<?> code, FollowUp.Content content) {
        return ExtraValue.closer(SheetLayout.word(coded + "." + code.name()), content.extra(), coded);
    }

    private RecordForm added(Period days) {
        return forms.within(FollowUpFacts.RECORD, days);
    }
}
