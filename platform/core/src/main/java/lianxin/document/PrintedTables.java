package lianxin.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.document.PrintedTable.Code;
import lianxin.kernel.Digest;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables for the stamp and the signature. Each printing gets a code of its own; whoever holds the paper can ask what was
 * printed under it, and whether the same table would say the same today. What stood in the table is not kept, only a
 * digest over it and the code.
 */
@Service
public class PrintedTables {

    /**
     * A table ready for the printer.
     *
     * @param headings names of the columns
     * @param lines a text for every heading
     */
    public record Sheet(PrintedTable about, List<String> headings, List<List<String>> lines) {}

    /**
     * What a code stands for.
     *
     * @param unchanged whether the table says today what was printed then
     */
    public record Check(PrintedTable about, boolean unchanged) {}

    /** More lines are a matter for a workbook. */
    private static final int MOST_LINES = 2000;

    private static final String CELL_END = "\u001f";
    private static final String LINE_END = "\u001e";

    private final ObjectProvider<PrintableTable> tables;
    private final PrintedTableRows rows;
    private final Audit audit;
    private final HouseClock clock;

    PrintedTables(ObjectProvider<PrintableTable> tables, PrintedTableRows rows, Audit audit, HouseClock clock) {
        this.tables = tables;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prints a table as it stands now under a code of its own. Refused: a body for which the caller may not print it, a
     * table without lines or with more than a printer should be given.
     *
     * @param days what time it is about
     */
    @Transactional
    public Outcome<Sheet> issue(String kind, OrganizationId body, Period days) {
        PrintableTable table = table(kind).orElseThrow();
        if (!table.mayPrint(body)) {
            return Outcome.refused(Refusal.ofAll("organization.unknown"));
        }
        List<List<String>> lines = lines(table, body, days);
        if (lines.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("document.nothing"));
        }
        if (lines.size() > MOST_LINES) {
            return Outcome.refused(Refusal.ofAll("document.too-long", lines.size(), MOST_LINES));
        }
        PrintedTable printed =
                new PrintedTable(Code.random(), kind, table.title(), body, days, lines.size(), clock.instant());
        rows.add(printed, digest(printed.code(), lines));
        audit.record("document.print", printed.code(), "digest");
        return Outcome.accepted(new Sheet(printed, table.headings(days), lines));
    }

    /** Writes the same table as a workbook (XLSX), with the headings in its first row. Refused like {@link #issue}. */
    @Transactional(readOnly = true)
    public Outcome<Integer> export(String kind, OrganizationId body, Period days, OutputStream out) throws IOException {
        PrintableTable table = table(kind).orElseThrow();
        return table.mayPrint(body)
                ? Outcome.accepted(WriteWorkbook.write(table, body, days, out))
                : Outcome.refused(Refusal.ofAll("organization.unknown"));
    }

    /** What was printed under this code; open to everyone in the tenant, empty for an unknown one. */
    @Transactional(readOnly = true)
    public Optional<Check> check(Code code) {
        return rows.find(code).map(kept -> {
            PrintedTable about = kept.about();
            boolean unchanged = table(about.kind())
                    .map(table -> digest(code, lines(table, about.body(), about.days())))
                    .filter(kept.digest()::equals)
                    .isPresent();
            return new Check(about, unchanged);
        });
    }

    private Optional<PrintableTable> table(String kind) {
        return tables.stream().filter(table -> table.kind().equals(kind)).findFirst();
    }

    private static List<List<String>> lines(PrintableTable table, OrganizationId body, Period days) {
        List<List<String>> lines = new ArrayList<>();
        table.lines(body, days, lines::add);
        return lines;
    }

    /** With the code in it, two printings of the same table never have the same digest. */
    private static String digest(Code code, List<List<String>> lines) {
        MessageDigest sum = Digest.begin();
        sum.update(code.toString().getBytes(UTF_8));
        for (List<String> line : lines) {
            sum.update((LINE_END + String.join(CELL_END, line)).getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
