package lianxin.ui.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import lianxin.identity.ApiClient;
import lianxin.identity.ApiClients;
import lianxin.identity.ApiClients.IssuedSecret;
import lianxin.kernel.Outcome;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** The details of an API client, and opening one. */
@org.springframework.stereotype.Component
class ApiClientForms {

    private final ApiClients clients;
    private final Organizations organizations;
    private final Authorization authorization;

    ApiClientForms(ApiClients clients, Organizations organizations, Authorization authorization) {
        this.clients = clients;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    Component open(Details details, Runnable opened, Runnable cancel) {
        Refusals refusals = new Refusals();
        TextField name = refusals.field("name", new TextField(details.getTranslation("ui.api-client.name")));
        name.setHelperText(details.getTranslation("ui.api-client.name.help"));
        TextField title = refusals.field("title", new TextField(details.getTranslation("ui.api-client.title")));
        OrganizationPicker body = refusals.field(
                "organization", new OrganizationPicker(details.getTranslation("ui.body"), organizations));
        body.setHelperText(details.getTranslation("ui.api-client.body.help"));
        SaveButton save = new SaveButton(details.getTranslation("ui.api-client.add"), key -> {
            Optional<OrganizationId> chosen = body.chosen();
            boolean done = told(
                    details,
                    refusals,
                    clients.open(
                            name.getValue().strip(), title.getValue().strip(), chosen.orElse(new OrganizationId(0))));
            if (done) {
                opened.run();
            }
            return done;
        });
        Div fields = new Div(name, title, body);
        fields.addClassName("lx-form");
        Div form = new Div(refusals, fields, new ConfirmBar(save, cancel));
        form.addClassName("lx-work");
        return form;
    }

    Details details(ApiClient client) {
        Details details = new Details(client.title(), new RouterLink(ApiClientListView.class));
        details.fact("ui.api-client.id", client.clientId())
                .fact(
                        "ui.body",
                        organizations.names(List.of(client.organization())).getOrDefault(client.organization(), ""))
                .fact("ui.api-client.opened", Moments.words(client.openedAt()))
                .fact("ui.api-client.revoked", client.revokedAt() == null ? "" : Moments.words(client.revokedAt()));
        if (client.revokedAt() == null && authorization.allows("api-client.change")) {
            Refusals refusals = new Refusals();
            details.add(refusals);
            details.actions(
                    new Button(
                            details.getTranslation("ui.api-client.rotate"),
                            Icon.REFRESH_CW.create(),
                            click -> told(details, refusals, clients.rotateSecret(client.id()))),
                    new Button(details.getTranslation("ui.api-client.revoke"), Icon.LOCK.create(), click -> {
                        if (refusals.accepted(clients.revoke(client.id()))) {
                            ApiClientListView.show(client.id());
                        }
                    }));
        }
        return details;
    }

    private static boolean told(Details details, Refusals refusals, Outcome<IssuedSecret> outcome) {
        if (outcome instanceof Outcome.Accepted<IssuedSecret>(IssuedSecret secret, var warnings)) {
            details.work(sheet(details, secret));
        }
        return refusals.accepted(outcome);
    }

    /** The one time that a secret is shown. */
    private static Component sheet(Details details, IssuedSecret issued) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("lx-facts", "lx-key");
        facts.add(
                new DescriptionList.Term("client_id"),
                new DescriptionList.Description(new Code(issued.clientId())),
                new DescriptionList.Term("client_secret"),
                new DescriptionList.Description(new Code(issued.secret())));
        Div sheet = new Div(
                new H3(details.getTranslation("ui.api-client.secret")),
                new Paragraph(details.getTranslation("ui.api-client.secret.once")),
                facts);
        sheet.addClassName("lx-work");
        return sheet;
    }
}
