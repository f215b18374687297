package lianxin.graphql;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForms;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the packs of the tenant add to records: the schema stays the same for all. */
@Controller
class RecordQueries {

    /** A code, with the value that it belongs to. */
    record ExtraChoice(String code, String title, @Nullable String under) {}

    /** A field as the schema shows it. */
    record ExtraField(
            String name,
            String title,
            RecordField.Type kind,
            String unit,
            @Nullable Long least,
            @Nullable Long most,
            List<ExtraChoice> choices,
            boolean required,
            String source,
            String article) {

        static ExtraField of(RecordField field) {
            boolean number = field.type() == RecordField.Type.NUMBER;
            return new ExtraField(
                    field.name(),
                    field.title(),
                    field.type(),
                    field.range().unit(),
                    number ? field.range().least() : null,
                    number ? field.range().most() : null,
                    field.choices().entrySet().stream()
                            .map(choice -> new ExtraChoice(
                                    choice.getKey(),
                                    choice.getValue(),
                                    field.under().get(choice.getKey())))
                            .toList(),
                    field.required(),
                    field.source().title(),
                    field.source().article());
        }
    }

    private final RecordForms forms;

    RecordQueries(RecordForms forms) {
        this.forms = forms;
    }

    @QueryMapping
    List<ExtraField> recordFields(@Argument String record, @Argument LocalDate on) {
        return forms.on(record, on).fields().stream().map(ExtraField::of).toList();
    }
}
