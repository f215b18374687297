package lianxin.conversation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** 谈心活动台账 on paper: the talks of a body in numbers, nobody named. */
@Component
class PrintTalks implements PrintableTable {

    private static final List<String> COLUMNS =
            List.of("sheet.day", "sheet.form", "sheet.members", "sheet.others", "sheet.research-short", "sheet.source");

    private final TalkReach reach;
    private final Talks talks;
    private final RecordForms forms;

    PrintTalks(TalkReach reach, Talks talks, RecordForms forms) {
        this.reach = reach;
        this.talks = talks;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return Conversation.TALKS;
    }

    @Override
    public String title() {
        return SheetLayout.word("sheet.talks");
    }

    @Override
    public List<String> headings(Period days) {
        return Stream.concat(COLUMNS.stream().map(SheetLayout::word), added(days).headings().stream())
                .toList();
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return reach.readable(body);
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        RecordForm added = added(days);
        talks.in(body, days).forEach(talk -> {
            HeartToHeartTalk.Content content = talk.content();
            line.accept(Stream.concat(
                            Stream.of(
                                    content.day().toString(),
                                    SheetLayout.form(content),
                                    Integer.toString(talk.membersMet()),
                                    Integer.toString(content.others()),
                                    content.duringResearch() ? SheetLayout.word("sheet.yes") : "",
                                    source(talk)),
                            added.cells(content.extra()).stream())
                    .toList());
        });
    }

    private RecordForm added(Period days) {
        return forms.within(TalkFacts.RECORD, days);
    }

    private static String source(HeartToHeartTalk talk) {
        if (!talk.enteredForBranch()) {
            return "";
        }
        return SheetLayout.word(talk.confirmed() ? "sheet.entered" : "sheet.unconfirmed");
    }
}
