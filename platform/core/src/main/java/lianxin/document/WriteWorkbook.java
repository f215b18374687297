package lianxin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook, line by line: every cell is text, so that nothing is computed or rounded. */
final class WriteWorkbook {

    private static final int WIDTH = 18;

    private WriteWorkbook() {}

    /** Answers with the number of lines. */
    static int write(PrintableTable table, OrganizationId body, Period days, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Lianxin", null)) {
            Worksheet sheet = workbook.newWorksheet(table.title());
            List<String> headings = table.headings(days);
            for (int column = 0; column < headings.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int[] written = {0};
            table.lines(body, days, line -> {
                written[0]++;
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(written[0], column, line.get(column));
                }
            });
            return written[0];
        }
    }
}
