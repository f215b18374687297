package lianxin.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.ledger.RecordForms;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** 谈心登记表 on paper: the members of a branch down, room for its talks across. */
@Component
class PrintSheet implements PrintableTable {

    private final TalkReach reach;
    private final ListPeople people;
    private final RecordForms forms;

    PrintSheet(TalkReach reach, ListPeople people, RecordForms forms) {
        this.reach = reach;
        this.people = people;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return Conversation.SHEET;
    }

    @Override
    public String title() {
        return SheetLayout.word("sheet.title");
    }

    @Override
    public List<String> headings(Period days) {
        return Stream.concat(
                        Stream.of("sheet.name", "sheet.joined").map(SheetLayout::word),
                        IntStream.rangeClosed(1, SheetLayout.TALK_COLUMNS).mapToObj(SheetLayout::talk))
                .toList();
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return reach.recordable(body).filter(TalkReach::isBranch).isPresent();
    }

    /** The rows for day, form, numbers and what packs have added, then a row for each member, all to be filled in by hand. */
    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        List.of("sheet.day", "sheet.form", "sheet.research", "sheet.others")
                .forEach(word -> line.accept(blank(SheetLayout.word(word), "")));
        forms.within(TalkFacts.RECORD, days).headings().forEach(heading -> line.accept(blank(heading, "")));
        people.of(body, days, Set.of(), Map.of()).stream()
                .sorted(ListPeople.BY_NAME)
                .filter(person -> person.left() == null)
                .forEach(person -> line.accept(blank(
                        person.name(),
                        person.joined() == null ? "" : person.joined().toString())));
    }

    private static List<String> blank(String name, String joined) {
        List<String> cells = new ArrayList<>(List.of(name, joined));
        cells.addAll(Collections.nCopies(SheetLayout.TALK_COLUMNS, ""));
        return cells;
    }
}
