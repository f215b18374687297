package lianxin.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lianxin.organization.RosterColumn.Kind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty workbook to fill in: headings on the first sheet, how to fill each column on the second. */
final class RosterTemplate {

    /** Name of the sheet that says how to fill in the first. */
    static final String NOTES = "填写说明";

    private static final String FILL = "F3F4F6";

    private RosterTemplate() {}

    static void write(List<RosterColumn> columns, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Lianxin", "1.0")) {
            Worksheet roster = workbook.newWorksheet("名册");
            Worksheet notes = workbook.newWorksheet(NOTES);
            heading(notes, 0, "列");
            heading(notes, 1, "是否必填");
            heading(notes, 2, "怎样填");
            notes.width(2, 80);
            for (int i = 0; i < columns.size(); i++) {
                RosterColumn column = columns.get(i);
                heading(roster, i, column.heading());
                roster.width(i, 18);
                if (column.kind() != Kind.DATE) {
                    roster.style(i).format("@").set();
                }
                notes.value(i + 1, 0, column.heading());
                notes.value(i + 1, 1, column.required() ? "必填" : "可空");
                notes.value(i + 1, 2, advice(column));
            }
            notes.value(columns.size() + 2, 0, "请勿填写身份证号：系统不保存，读取时即丢弃。");
            roster.freezePane(0, 1);
        }
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().fillColor(FILL).set();
    }

    private static String advice(RosterColumn column) {
        return switch (column.kind()) {
            case TEXT -> "文字";
            case CODE -> "代码，按文本填写";
            case NAME -> "姓名，不含数字";
            case DATE -> "日期，如 2024-03-01、2024/3/1、2024年3月1日";
            case CHOICE -> "从中选填：" + String.join("、", column.words().keySet());
        };
    }
}
