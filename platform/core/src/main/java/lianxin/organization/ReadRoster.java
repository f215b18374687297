package lianxin.organization;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterImport.Sheet;

/** Reads a workbook of one of the kinds that this room takes over. */
record ReadRoster(Sheet sheet) {

    /** Hands the rows over in batches; answers with notes about the whole, or why it cannot be read. */
    Outcome<List<Refusal>> read(Path file, Consumer<List<RosterRow>> batches) {
        return new ReadWorkbook(RosterColumns.of(sheet))
                .read(
                        file,
                        lines -> batches.accept(lines.stream()
                                .map(line -> RosterRow.read(sheet, line.number(), line.cells(), line.problems()))
                                .toList()));
    }
}
