package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.identity.Accounts;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.ledger.RecordForms;
import lianxin.organization.Authorization;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.privacy.DataRegister;
import lianxin.privacy.DataRegister.Column;
import lianxin.privacy.DataRegister.Purpose;

/**
 * 个人信息说明 of the post in which the caller acts: what is kept of the caller, what the post lets the caller see of others,
 * what for, of which class and how long. Made from the register and the authorization files; and what is never kept.
 */
@Route("privacy")
@PermitAll
class PrivacyView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "key";

    /** What nobody reads, the caller included. */
    private static final String SECRET = "secret";

    PrivacyView(
            DataRegister register,
            Authorization authorization,
            Organizations organizations,
            Accounts accounts,
            RecordForms forms,
            HouseClock clock) {
        super("ui.privacy");
        Caller caller = Caller.current();
        OrganizationId body = new OrganizationId(caller.organization());
        Div posts = new Div();
        if (accounts.own().filter(own -> own.posts().size() > 1).isPresent()) {
            posts.setText(getTranslation("ui.privacy.posts"));
        }
        add(Note.hint(
                getTranslation(
                        "ui.privacy.post",
                        organizations.names(List.of(body)).getOrDefault(body, ""),
                        getTranslation("role." + caller.role())),
                posts));
        Set<String> me = caller.cadre() == 0 ? Set.of("account") : Set.of("account", "cadre");
        List<Column> columns = register.columns().stream()
                .filter(column -> !column.of().isEmpty() && !KEY.equals(column.dataClass()))
                .toList();
        add(part(
                "ui.privacy.mine",
                columns.stream().filter(column -> me.contains(column.of())).toList(),
                column -> ""));
        add(part(
                "ui.privacy.others",
                columns.stream()
                        .filter(column -> !reach(authorization, column).isEmpty())
                        .toList(),
                column -> reach(authorization, column)));
        add(new PrivacyOfPacks(forms.all(clock.today()).fields()));
        Section never = new Section(
                new H2(getTranslation("ui.privacy.never")), new Paragraph(getTranslation("ui.privacy.never.list")));
        never.addClassNames("lx-card", "lx-section");
        add(never);
    }

    /** How far the post sees such data of others, in words; empty when it does not. */
    private String reach(Authorization authorization, Column column) {
        boolean ownAlone = !column.of().equals("youth");
        return column.read().isEmpty() || SECRET.equals(column.dataClass())
                ? ""
                : authorization
                        .reach(column.read())
                        .filter(reach -> reach != Reach.SELF || !ownAlone)
                        .map(reach -> getTranslation(
                                "ui.privacy.reach." + reach.name().toLowerCase(Locale.ROOT)))
                        .orElse("");
    }

    private Section part(String title, List<Column> columns, Function<Column, String> reach) {
        Map<Purpose, List<Column>> tables =
                columns.stream().collect(Collectors.groupingBy(Column::about, LinkedHashMap::new, Collectors.toList()));
        Div cards = new Div();
        cards.addClassName("lx-cards");
        tables.forEach((about, kept) -> cards.add(card(about, kept, reach.apply(kept.getFirst()))));
        Section part = new Section(new H2(getTranslation(title)), cards);
        if (tables.isEmpty()) {
            part.add(new Paragraph(getTranslation(title + ".none")));
        }
        part.addClassName("lx-section");
        return part;
    }

    private Component card(Purpose about, List<Column> columns, String reach) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        columns.stream()
                .collect(Collectors.groupingBy(Column::dataClass, LinkedHashMap::new, Collectors.toList()))
                .forEach((dataClass, kept) -> fact(facts, "ui.privacy.class." + dataClass, words(kept)));
        fact(
                facts,
                "ui.privacy.kept",
                columns.stream()
                        .map(column -> getTranslation("ui.privacy.kept." + column.retention()))
                        .distinct()
                        .collect(Collectors.joining(getTranslation("ui.next"))));
        if (!reach.isEmpty()) {
            fact(facts, "ui.privacy.reach", reach);
        }
        Div card = new Div(new H3(say(about)), facts);
        card.addClassName("lx-card");
        return card;
    }

    private String words(List<Column> columns) {
        List<String> words = new ArrayList<>();
        columns.forEach(column -> words.add(say(column.purpose())));
        return words.stream().distinct().collect(Collectors.joining(getTranslation("ui.next")));
    }

    private String say(Purpose purpose) {
        return english() ? purpose.english() : purpose.chinese();
    }

    private boolean english() {
        return getLocale().getLanguage().equals("en");
    }

    private void fact(DescriptionList facts, String word, String value) {
        facts.add(new DescriptionList.Term(getTranslation(word)), new DescriptionList.Description(new Span(value)));
    }
}
