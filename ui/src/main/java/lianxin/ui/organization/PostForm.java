package lianxin.ui.organization;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A post to be taken: of a cadre who is known, or together with a name and a rank of a new one. */
final class PostForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Refusals refusals = new Refusals();
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.person")));
    private final Select<CadreRank> rank = refusals.field("rank", new Select<>());
    private final OrganizationPicker body;
    private final TextField title = refusals.field("title", new TextField(getTranslation("ui.post")));
    private final Select<Staffing> staffing = refusals.field("staffing", new Select<>());
    private final Checkbox leader = new Checkbox(getTranslation("ui.leader"));
    private final DayField from = refusals.field("from", new DayField(getTranslation("ui.from")));
    private final Div form = OrganizationForms.form();

    private PostForm(Organizations organizations, HouseClock clock) {
        addClassName("lx-work");
        body = refusals.field("organization", new OrganizationPicker(getTranslation("ui.body"), organizations));
        rank.setLabel(getTranslation("ui.rank"));
        rank.setItems(CadreRank.values());
        rank.setItemLabelGenerator(each -> getTranslation("organization.rank." + each.name()));
        rank.setValue(CadreRank.NONE);
        staffing.setLabel(getTranslation("ui.staffing"));
        staffing.setItems(Staffing.values());
        staffing.setItemLabelGenerator(each -> getTranslation("organization.staffing." + each.name()));
        staffing.setValue(Staffing.FULL_TIME);
        title.setHelperText(getTranslation("ui.post.help"));
        from.setValue(clock.today());
        form.add(body, title, staffing, from, leader);
    }

    static PostForm ofNewCadre(
            Cadres cadres, Organizations organizations, HouseClock clock, Consumer<CadreId> done, Runnable cancel) {
        PostForm post = new PostForm(organizations, clock);
        post.form.addComponentAsFirst(post.rank);
        post.form.addComponentAsFirst(post.name);
        return post.saving("ui.cadre.add", cancel, key -> {
            Outcome<CadreId> outcome =
                    cadres.register(post.name.getValue().strip(), post.rank.getValue(), post.asked());
            outcome.map(id -> {
                done.accept(id);
                return id;
            });
            return post.refusals.accepted(outcome);
        });
    }

    static PostForm ofCadre(
            Cadre cadre, Cadres cadres, Organizations organizations, HouseClock clock, Runnable done, Runnable cancel) {
        PostForm post = new PostForm(organizations, clock);
        return post.saving("ui.cadre.appoint", cancel, key -> {
            boolean accepted = post.refusals.accepted(cadres.appoint(cadre.id(), post.asked()));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
    }

    private PostForm saving(String heading, Runnable cancel, Predicate<String> save) {
        SaveButton button = new SaveButton(getTranslation("ui.save"), save);
        add(new H3(getTranslation(heading)), refusals, form, new ConfirmBar(button, cancel));
        return this;
    }

    private Cadres.Appointment asked() {
        return new Cadres.Appointment(
                body.chosen().orElse(new OrganizationId(0)),
                title.getValue().strip(),
                leader.getValue(),
                staffing.getValue(),
                Objects.requireNonNullElse(from.getValue(), java.time.LocalDate.EPOCH));
    }
}
