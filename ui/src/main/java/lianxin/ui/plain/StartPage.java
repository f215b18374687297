package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lianxin.identity.Account;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.identity.CallerFilter;
import lianxin.kernel.Caller;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.ui.DutyText;
import lianxin.ui.DutyWords;
import lianxin.ui.OwnDuties;
import lianxin.ui.Preferences;
import lianxin.ui.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** 我的工作台 in short: what to record, and what is owed. */
@Controller
class StartPage {

    static final String PATH = "/plain";
    static final String LANGUAGE = "/plain/language";

    private static final int MOST_DUTIES = 12;

    private final Pages pages;
    private final Threshold threshold;
    private final OwnDuties duties;
    private final DutyWords names;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Authorization authorization;

    StartPage(
            Pages pages,
            Threshold threshold,
            OwnDuties duties,
            DutyWords names,
            Accounts accounts,
            Organizations organizations,
            Authorization authorization) {
        this.pages = pages;
        this.threshold = threshold;
        this.duties = duties;
        this.names = names;
        this.accounts = accounts;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    @GetMapping(PATH)
    View start(HttpServletRequest request) {
        Caller caller = Caller.current();
        Speech speech = pages.speech(request);
        List<Standing> owed =
                duties.standings().stream().filter(StartPage::isOpen).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("talks", authorization.allows(TalkPage.PATH));
        content.put("visits", authorization.allows(VisitPage.PATH));
        content.put(
                "duties",
                owed.stream()
                        .limit(MOST_DUTIES)
                        .map(duty -> DutyText.of(duty, names.object(duty), speech))
                        .toList());
        content.put(
                "more", owed.size() > MOST_DUTIES ? speech.say("plain.duties.more", owed.size() - MOST_DUTIES) : "");
        content.put("nothingOwed", owed.isEmpty());
        content.put("posts", posts(caller, speech));
        return pages.page(request, "start", HttpStatus.OK, content);
    }

    @GetMapping(Threshold.SIGN_IN)
    View signIn(HttpServletRequest request) {
        return threshold.page(request, List.of());
    }

    /** Acts in another post from now on. */
    @PostMapping("/plain/post")
    View act(HttpServletRequest request, @RequestParam String post) {
        accounts.own().stream()
                .flatMap(own -> own.posts().stream())
                .filter(held -> held.id().value() == Reading.id(post))
                .findFirst()
                .ifPresent(held -> CallerFilter.choose(request.getSession(), held.id()));
        return new RedirectView(PATH);
    }

    /** Speaks the other language from now on. */
    @GetMapping(LANGUAGE)
    View speak(@RequestParam(defaultValue = "") String to, HttpServletResponse response) {
        response.addCookie(Preferences.toSpeak(to.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
        return new RedirectView(PATH);
    }

    /** Whatever else somebody looks for here stands on the start page. */
    @GetMapping("/plain/{*elsewhere}")
    View elsewhere() {
        return new RedirectView(PATH);
    }

    private static boolean isOpen(Standing standing) {
        return OwnDuties.isOwed(standing) && standing.status() != Status.DONE;
    }

    private List<Choice> posts(Caller caller, Speech speech) {
        List<AccountPost> held = accounts.own().map(Account::posts).orElse(List.of());
        if (held.size() < 2) {
            return List.of();
        }
        Map<OrganizationId, String> bodies =
                organizations.names(held.stream().map(AccountPost::organization).toList());
        return held.stream()
                .map(post -> new Choice(
                        "post",
                        Long.toString(post.id().value()),
                        Objects.requireNonNullElse(bodies.get(post.organization()), "") + " · "
                                + speech.say("role." + post.role().name()),
                        post.role() == caller.role() && post.organization().value() == caller.organization()))
                .toList();
    }
}
