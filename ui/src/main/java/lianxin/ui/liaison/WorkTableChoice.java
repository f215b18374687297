package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.function.Supplier;
import lianxin.kernel.Period;
import lianxin.liaison.Liaison;
import lianxin.organization.OrganizationId;
import lianxin.ui.PrintedSheet;

/** Which 台账 of the own body is printed or exported. */
final class WorkTableChoice extends Select<String> {

    private static final long serialVersionUID = 1L;

    WorkTableChoice() {
        setLabel(getTranslation("liaison.tables"));
        setItems(Liaison.VISITS, Liaison.DEEDS, Liaison.PROBLEMS);
        setItemLabelGenerator(kind -> getTranslation("liaison.table." + kind.substring(kind.indexOf('.') + 1)));
        setValue(Liaison.VISITS);
    }

    /** What prints and exports it. */
    Component[] ways(PrintedSheet paper, OrganizationId body, Supplier<Period> days) {
        return new Component[] {
            paper.button(getTranslation("ui.talk.print"), this::getValue, () -> body, days),
            paper.workbook(this::getValue, () -> body, days)
        };
    }
}
