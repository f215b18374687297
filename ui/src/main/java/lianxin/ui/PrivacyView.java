package lianxin.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.privacy.DataRegister;
import lianxin.privacy.DataRegister.Column;

/** 个人信息说明: what is kept of persons, what for and how long, made from the register; and what is never kept. */
@Route("privacy")
@PermitAll
class PrivacyView extends Screen {

    private static final long serialVersionUID = 1L;

    PrivacyView(DataRegister register) {
        super("ui.privacy");
        narrow();
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        register.columns().stream()
                .filter(Column::isPersonal)
                .forEach(column -> tables.computeIfAbsent(column.about(), about -> new ArrayList<>())
                        .add(column));
        tables.forEach((about, columns) -> add(section(about, columns)));
        Section never = new Section(
                new H2(getTranslation("ui.privacy.never")), new Paragraph(getTranslation("ui.privacy.never.list")));
        never.addClassName("lx-card");
        add(never);
    }

    private Section section(String about, List<Column> columns) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        Map<String, List<String>> byRetention = new LinkedHashMap<>();
        columns.forEach(column -> byRetention
                .computeIfAbsent(column.retention(), retention -> new ArrayList<>())
                .add(column.purpose()));
        byRetention.forEach((retention, purposes) -> facts.add(
                new DescriptionList.Term(getTranslation("ui.privacy.kept." + retention)),
                new DescriptionList.Description(
                        String.join("、", purposes.stream().distinct().toList()))));
        Section section = new Section(new H2(about), new Div(facts));
        section.addClassName("lx-card");
        return section;
    }
}
