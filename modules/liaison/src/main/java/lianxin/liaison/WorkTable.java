package lianxin.liaison;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;

/**
 * One kind of work of a body on paper and in workbooks: who and where, its own columns, and what packs ask for besides.
 *
 * @param record the kind of record whose added fields stand in the last columns
 * @param extra what one piece says in them
 */
record WorkTable<R>(
        String kind,
        String title,
        String record,
        List<WorkColumn<R>> columns,
        Function<R, Collection<ExtraValue>> extra,
        BiFunction<OrganizationId, Period, List<WorkPiece<R>>> pieces,
        RecordForms forms,
        Authorization authorization)
        implements PrintableTable {

    @Override
    public List<String> headings(Period days) {
        Stream<String> own =
                Stream.concat(Stream.of("in-charge", "point"), columns.stream().map(WorkColumn::word));
        return Stream.concat(own.map(PaperWords::word), added(days).headings().stream())
                .toList();
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return authorization.allows(Liaison.READ, body);
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        RecordForm added = added(days);
        pieces.apply(body, days)
                .forEach(piece -> line.accept(Stream.of(
                                Stream.of(piece.cadre(), piece.place()),
                                columns.stream().map(column -> column.cell().apply(piece.what())),
                                added.cells(extra.apply(piece.what())).stream())
                        .flatMap(cells -> cells)
                        .toList()));
    }

    private RecordForm added(Period days) {
        return forms.within(record, days);
    }
}
