package lianxin.conversation;

import java.util.List;
import java.util.function.Consumer;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** 谈心活动台账 on paper: the talks of a body in numbers, nobody named. */
@Component
class PrintTalks implements PrintableTable {

    private static final List<String> COLUMNS =
            List.of("sheet.day", "sheet.form", "sheet.members", "sheet.others", "sheet.research-short", "sheet.source");

    private final TalkReach reach;
    private final Talks talks;

    PrintTalks(TalkReach reach, Talks talks) {
        this.reach = reach;
        this.talks = talks;
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
    public List<String> headings() {
        return COLUMNS.stream().map(SheetLayout::word).toList();
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return reach.readable(body);
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        talks.in(body, days).forEach(talk -> {
            HeartToHeartTalk.Content content = talk.content();
            line.accept(List.of(
                    content.day().toString(),
                    SheetLayout.form(content),
                    Integer.toString(talk.membersMet()),
                    Integer.toString(content.others()),
                    content.duringResearch() ? SheetLayout.word("sheet.yes") : "",
                    source(talk)));
        });
    }

    private static String source(HeartToHeartTalk talk) {
        if (!talk.enteredForBranch()) {
            return "";
        }
        return SheetLayout.word(talk.confirmed() ? "sheet.entered" : "sheet.unconfirmed");
    }
}
