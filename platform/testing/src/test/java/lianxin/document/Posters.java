package lianxin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.Caller;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** A table of one line for each entry, each marked with its tenant. */
@Component
class Posters implements PrintableTable {

    final List<String> entries = new ArrayList<>();

    @Override
    public String kind() {
        return "test.posters";
    }

    @Override
    public String title() {
        return "宣传栏登记表";
    }

    @Override
    public List<String> headings(Period days) {
        return List.of("地点", "省份");
    }

    @Override
    public boolean mayPrint(OrganizationId body) {
        return body.value() == 5;
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        entries.forEach(
                entry -> line.accept(List.of(entry, Caller.current().tenant().value())));
    }
}
