package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.organization.Cadre.Standing;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.Cadres.NewCadre;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import org.springframework.stereotype.Component;

/** Takes over cadres with a post each. Somebody of the same name anywhere within reach may be the same person. */
@Component
class ImportCadres implements TakeOver {

    private final Cadres cadres;
    private final CadreRows rows;
    private final CadrePosts posts;
    private final EngageCadres engage;
    private final OrganizationRows organizations;
    private final Authorization authorization;

    ImportCadres(
            Cadres cadres,
            CadreRows rows,
            CadrePosts posts,
            EngageCadres engage,
            OrganizationRows organizations,
            Authorization authorization) {
        this.cadres = cadres;
        this.rows = rows;
        this.posts = posts;
        this.engage = engage;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    @Override
    public Sheet sheet() {
        return Sheet.CADRES;
    }

    @Override
    public String key(RosterRow row) {
        return row.text("name") + "@" + row.text("organization") + "@" + row.text("title");
    }

    @Override
    public List<RosterRow> check(List<RosterRow> batch, Repeats repeats) {
        Map<String, LeagueOrganization> byCode = bodies(batch);
        Map<OrganizationId, LeagueOrganization> bodies =
                byCode.values().stream().collect(toMap(LeagueOrganization::id, body -> body));
        Map<String, List<Cadre.Line>> named =
                within(rows.named(batch.stream().map(row -> row.text("name")).collect(toSet()))).stream()
                        .collect(groupingBy(Cadre.Line::name));
        Map<CadreId, List<Standing>> standings = posts.standings(named.values().stream()
                .flatMap(List::stream)
                .map(Cadre.Line::id)
                .toList());
        List<RosterRow> checked = new ArrayList<>();
        for (RosterRow row : batch) {
            LeagueOrganization body = byCode.get(row.text("organization"));
            if (body == null) {
                checked.add(row.wrong("organization", "organization.unknown", row.text("organization")));
                continue;
            }
            Appointment appointment = appointment(row, body.id());
            List<Cadre.Line> known = named.getOrDefault(row.text("name"), List.of());
            Optional<Standing> same = known.stream()
                    .flatMap(cadre -> standings.getOrDefault(cadre.id(), List.of()).stream())
                    .filter(standing -> isSame(standing, appointment))
                    .findFirst();
            var refusals = engage.refusals(appointment, bodies);
            if (!refusals.isEmpty()) {
                checked.add(row.wrong(refusals));
            } else if (repeats.before(row) > 0) {
                checked.add(repeats.refuse(row, "name"));
            } else if (same.isPresent()) {
                checked.add(sameRank(row, same.get()));
            } else {
                checked.add(known.isEmpty() ? row : row.namesake());
            }
        }
        return checked;
    }

    private static boolean isSame(Standing standing, Appointment appointment) {
        return standing.period().last().equals(Period.OPEN_END)
                && standing.post().organization().equals(appointment.organization())
                && standing.post().title().equals(appointment.title());
    }

    private static RosterRow sameRank(RosterRow row, Standing known) {
        return known.rank() == row.choice("rank", CadreRank.class)
                ? row.about(RowState.UNCHANGED, known.cadre().value())
                : row.wrong("rank", "import.rank-differs", Words.word(known.rank(), "organization.rank"));
    }

    private Map<String, LeagueOrganization> bodies(List<RosterRow> batch) {
        return organizations.findByCodes(
                batch.stream().map(row -> row.text("organization")).collect(toSet()));
    }

    private List<Cadre.Line> within(List<Cadre.Line> named) {
        Map<OrganizationId, LeagueOrganization> bodies = organizations.findAll(
                named.stream().map(Cadre.Line::organization).collect(toSet()));
        return named.stream()
                .filter(cadre -> Optional.ofNullable(bodies.get(cadre.organization()))
                        .filter(body -> authorization.reaches(Cadres.CHANGE, body.path()))
                        .isPresent())
                .toList();
    }

    @Override
    public Outcome<?> write(List<RosterRow> ready) {
        Map<String, LeagueOrganization> bodies = bodies(ready);
        List<NewCadre> fresh = new ArrayList<>();
        for (RosterRow row : ready) {
            Appointment appointment = appointment(
                    row,
                    Objects.requireNonNull(bodies.get(row.text("organization"))).id());
            if (row.known() == 0) {
                fresh.add(new NewCadre(row.text("name"), row.choice("rank", CadreRank.class), appointment));
            } else if (cadres.appoint(new CadreId(row.known()), appointment) instanceof Outcome.Refused<?> refused) {
                return refused;
            }
        }
        return fresh.isEmpty() ? Outcome.accepted(ready.size()) : cadres.registerAll(fresh);
    }

    private static Appointment appointment(RosterRow row, OrganizationId body) {
        return new Appointment(
                body,
                row.text("title"),
                row.choice("leader", Boolean.class),
                row.choice("staffing", Staffing.class),
                row.date("from"));
    }

    @Override
    public List<Candidate> candidates(RosterRow row) {
        return within(rows.named(List.of(row.text("name")))).stream()
                .map(cadre -> new Candidate(cadre.id(), cadre.organization(), cadre.title(), null))
                .toList();
    }
}
