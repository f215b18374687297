package lianxin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Cadre.Post;
import lianxin.organization.Cadre.PostId;
import lianxin.organization.Cadre.RankHeld;
import lianxin.organization.CadrePosts.Begun;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.Cadres.NewCadre;
import org.springframework.stereotype.Component;

/** Enters cadres, gives and ends posts. */
@Component
class EngageCadres {

    static final int LONGEST_TITLE = 60;
    private static final Comparator<Post> MAIN_FIRST = Comparator.comparing(
                    (Post post) -> post.period().last())
            .reversed()
            .thenComparing(Post::staffing)
            .thenComparing(post -> post.period().first());

    private final CadreRows rows;
    private final CadrePosts posts;
    private final CadreRanks ranks;
    private final OrganizationRows organizations;
    private final Authorization authorization;

    EngageCadres(
            CadreRows rows,
            CadrePosts posts,
            CadreRanks ranks,
            OrganizationRows organizations,
            Authorization authorization) {
        this.rows = rows;
        this.posts = posts;
        this.ranks = ranks;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    Outcome<List<CadreId>> enter(List<NewCadre> cadres) {
        Map<OrganizationId, LeagueOrganization> bodies = organizations.findAll(
                cadres.stream().map(each -> each.first().organization()).toList());
        List<Refusal> wrong = new ArrayList<>();
        cadres.forEach(each -> {
            wrong.addAll(PersonName.refusals(each.name()));
            wrong.addAll(refusals(each.first(), bodies));
        });
        return wrong.isEmpty() ? Outcome.accepted(write(cadres)) : Outcome.refused(wrong);
    }

    private List<CadreId> write(List<NewCadre> cadres) {
        Map<CadreId, NewCadre> byId = new LinkedHashMap<>();
        cadres.forEach(each -> byId.put(CadreId.next(), each));
        Map<CadreId, RankHeld> held = new HashMap<>();
        List<Begun> begun = new ArrayList<>();
        List<Cadre.Line> lines = new ArrayList<>();
        byId.forEach((id, each) -> {
            Appointment first = each.first();
            lines.add(new Cadre.Line(id, each.name(), first.organization(), first.title()));
            held.put(id, new RankHeld(each.rank(), Period.from(first.from())));
            begun.add(Begun.of(id, first));
        });
        rows.insert(lines);
        ranks.begin(held);
        posts.begin(begun);
        return List.copyOf(byId.keySet());
    }

    Outcome<PostId> appoint(Cadre.Line cadre, Appointment appointment) {
        List<Refusal> wrong =
                new ArrayList<>(refusals(appointment, organizations.findAll(List.of(appointment.organization()))));
        LocalDate known = ranks.of(cadre.id()).getFirst().period().first();
        if (appointment.from().isBefore(known)) {
            wrong.add(Refusal.of("from", "cadre.before-first-day", known.toString()));
        }
        if (posts.of(cadre.id()).stream().anyMatch(post -> isSame(post, appointment))) {
            wrong.add(Refusal.of("title", "cadre.post-held", appointment.title()));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Begun begun = Begun.of(cadre.id(), appointment);
        posts.begin(List.of(begun));
        place(cadre.id());
        return Outcome.accepted(begun.post());
    }

    private static boolean isSame(Post post, Appointment appointment) {
        return post.organization().equals(appointment.organization())
                && post.title().equals(appointment.title())
                && !post.period().last().isBefore(appointment.from());
    }

    List<Refusal> refusals(Appointment appointment, Map<OrganizationId, LeagueOrganization> bodies) {
        LeagueOrganization body = bodies.get(appointment.organization());
        if (body == null || !authorization.reaches(Cadres.CHANGE, body.path())) {
            return List.of(Refusal.of("organization", "organization.unknown", ""));
        }
        List<Refusal> wrong = new ArrayList<>();
        if (!body.existence().contains(appointment.from())
                || !body.existence().last().equals(Period.OPEN_END)) {
            wrong.add(Refusal.of(
                    "from",
                    "organization.not-open",
                    body.name(),
                    appointment.from().toString()));
        }
        if (appointment.title().length() > LONGEST_TITLE) {
            wrong.add(Refusal.of("title", "cadre.title", LONGEST_TITLE));
        }
        return wrong;
    }

    /** Says where the cadre serves now: in the post that lasts longest, the full-time one among several. */
    void place(CadreId cadre) {
        Post main = posts.of(cadre).stream().min(MAIN_FIRST).orElseThrow();
        rows.place(cadre, main.organization(), main.title());
    }
}
