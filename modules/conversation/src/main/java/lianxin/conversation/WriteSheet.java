package lianxin.conversation;

import static lianxin.conversation.SheetLayout.BRANCH_ROW;
import static lianxin.conversation.SheetLayout.DAY_ROW;
import static lianxin.conversation.SheetLayout.FIRST_MEMBER_ROW;
import static lianxin.conversation.SheetLayout.FIRST_TALK_COLUMN;
import static lianxin.conversation.SheetLayout.FORM_ROW;
import static lianxin.conversation.SheetLayout.HEAD_ROW;
import static lianxin.conversation.SheetLayout.ID_COLUMN;
import static lianxin.conversation.SheetLayout.JOINED_COLUMN;
import static lianxin.conversation.SheetLayout.NAME_COLUMN;
import static lianxin.conversation.SheetLayout.OTHERS_ROW;
import static lianxin.conversation.SheetLayout.RESEARCH_ROW;
import static lianxin.conversation.SheetLayout.TALK_COLUMNS;
import static lianxin.conversation.SheetLayout.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.ledger.RecordField;
import lianxin.organization.LeagueOrganization;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet of a branch: its members down, its talks across; good to print and good to fill in. */
final class WriteSheet {

    private static final int LAST_COLUMN = FIRST_TALK_COLUMN + TALK_COLUMNS - 1;

    private WriteSheet() {}

    static void write(LeagueOrganization branch, List<Person> members, SheetFields added, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Lianxin", null)) {
            Worksheet sheet = workbook.newWorksheet(word("sheet.title"));
            head(sheet, branch);
            talks(sheet, added);
            members(sheet, members);
            int end = FIRST_MEMBER_ROW + members.size();
            ticks(sheet, RESEARCH_ROW, RESEARCH_ROW);
            ticks(sheet, FIRST_MEMBER_ROW, Math.max(FIRST_MEMBER_ROW, end - 1));
            sheet.range(DAY_ROW, NAME_COLUMN, end - 1, LAST_COLUMN)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.value(fields(sheet, end + 1, added), NAME_COLUMN, word("sheet.sign"));
            page(sheet);
        }
    }

    private static void head(Worksheet sheet, LeagueOrganization branch) {
        sheet.value(0, NAME_COLUMN, word("sheet.title"));
        sheet.style(0, NAME_COLUMN).bold().fontSize(16).set();
        sheet.value(BRANCH_ROW, ID_COLUMN, Long.toString(branch.id().value()));
        sheet.value(BRANCH_ROW, NAME_COLUMN, branch.name());
        sheet.value(BRANCH_ROW + 1, NAME_COLUMN, word("sheet.note"));
    }

    /** Below the members, a row for each further field; the row after them. */
    private static int fields(Worksheet sheet, int from, SheetFields added) {
        int row = from;
        for (RecordField field : added.added().beside()) {
            sheet.value(row, ID_COLUMN, SheetFields.mark(field));
            sheet.value(row, NAME_COLUMN, field.label());
            Collection<String> choices = SheetFields.choices(field).values();
            if (!choices.isEmpty()) {
                sheet.range(row, FIRST_TALK_COLUMN, row, LAST_COLUMN).validateWithListByFormula(list(choices));
            }
            row++;
        }
        return row == from ? from : row + 1;
    }

    private static String list(Collection<String> words) {
        return '"' + String.join(",", words) + '"';
    }

    private static void talks(Worksheet sheet, SheetFields added) {
        sheet.value(DAY_ROW, NAME_COLUMN, word("sheet.day"));
        sheet.value(FORM_ROW, NAME_COLUMN, word("sheet.form"));
        sheet.value(RESEARCH_ROW, NAME_COLUMN, word("sheet.research"));
        sheet.value(OTHERS_ROW, NAME_COLUMN, word("sheet.others"));
        sheet.value(HEAD_ROW, NAME_COLUMN, word("sheet.name"));
        sheet.value(HEAD_ROW, JOINED_COLUMN, word("sheet.joined"));
        for (int talk = 1; talk <= TALK_COLUMNS; talk++) {
            sheet.value(HEAD_ROW, FIRST_TALK_COLUMN + talk - 1, SheetLayout.talk(talk));
        }
        sheet.range(DAY_ROW, FIRST_TALK_COLUMN, DAY_ROW, LAST_COLUMN)
                .style()
                .format("yyyy-mm-dd")
                .set();
        sheet.range(FORM_ROW, FIRST_TALK_COLUMN, FORM_ROW, LAST_COLUMN).validateWithListByFormula(list(added.forms()));
    }

    private static void members(Worksheet sheet, List<Person> members) {
        int row = FIRST_MEMBER_ROW;
        for (Person member : members) {
            sheet.value(row, ID_COLUMN, Long.toString(member.member().value()));
            sheet.value(row, NAME_COLUMN, member.name());
            if (member.joined() != null) {
                sheet.value(row, JOINED_COLUMN, member.joined());
                sheet.style(row, JOINED_COLUMN).format("yyyy-mm-dd").set();
            }
            row++;
        }
    }

    /** Offers the tick in each cell, for those who fill the sheet in on a phone. */
    private static void ticks(Worksheet sheet, int from, int to) {
        sheet.range(from, FIRST_TALK_COLUMN, to, LAST_COLUMN).validateWithListByFormula("\"√\"");
    }

    private static void page(Worksheet sheet) {
        sheet.hideColumn(ID_COLUMN);
        sheet.width(NAME_COLUMN, 18);
        for (int column = JOINED_COLUMN; column <= LAST_COLUMN; column++) {
            sheet.width(column, 12);
        }
        sheet.freezePane(FIRST_TALK_COLUMN, FIRST_MEMBER_ROW);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
