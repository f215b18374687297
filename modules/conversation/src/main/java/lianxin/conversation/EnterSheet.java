package lianxin.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.ReadSheet.Column;
import lianxin.conversation.TalkSheet.Problem;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationId;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Carries the talks of a branch over paper: a sheet goes out with the members in it and comes back with ticks. */
@Component
class EnterSheet {

    private final TalkReach reach;
    private final CheckTalk check;
    private final RecordTalk recordTalk;
    private final FindSameTalk same;
    private final ListPeople people;
    private final HouseClock clock;

    EnterSheet(
            TalkReach reach,
            CheckTalk check,
            RecordTalk recordTalk,
            FindSameTalk same,
            ListPeople people,
            HouseClock clock) {
        this.reach = reach;
        this.check = check;
        this.recordTalk = recordTalk;
        this.same = same;
        this.people = people;
        this.clock = clock;
    }

    Outcome<OrganizationId> write(OrganizationId branch, OutputStream out) {
        Optional<LeagueOrganization> body = within(branch);
        if (body.isEmpty()) {
            return unknown();
        }
        try {
            Period year = Period.year(clock.today().getYear());
            WriteSheet.write(
                    body.get(),
                    people.of(branch, year, Set.of(), Map.of()).stream()
                            .sorted(ListPeople.BY_NAME)
                            .toList(),
                    added(),
                    out);
            return Outcome.accepted(branch);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Outcome<TalkSheet> read(InputStream workbook) {
        ReadSheet sheet;
        try {
            sheet = new ReadSheet(workbook);
        } catch (IOException | ExcelReaderException noWorkbook) {
            return Outcome.refused(Refusal.of("workbook", "sheet.no-workbook"));
        }
        Optional<LeagueOrganization> body = sheet.branch().flatMap(this::within);
        return body.isEmpty() ? unknown() : Outcome.accepted(checked(body.get(), sheet));
    }

    private TalkSheet checked(LeagueOrganization body, ReadSheet sheet) {
        List<TalkSheet.Talk> talks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Column column : sheet.talks(added())) {
            Content content = check.completed(body, column.content());
            String key = key(body, column.content(), talks.size());
            talks.add(new TalkSheet.Talk(
                    key, column.content(), same.of(body.id(), content).isPresent()));
            problemsOf(body, column, content).forEach(problems::add);
        }
        problems.addAll(sheet.problems());
        return new TalkSheet(body.id(), talks, problems);
    }

    private SheetFields added() {
        return new SheetFields(check.form(clock.today()));
    }

    /** What concerns one member stands at that member's tick, everything else at the day. */
    private Stream<Problem> problemsOf(LeagueOrganization body, Column column, Content content) {
        Map<MemberId, Refusal> ofMembers = check.attendance(body, content).ofMembers(content);
        return Stream.concat(
                ofMembers.entrySet().stream()
                        .map(each -> new Problem(String.valueOf(column.ticks().get(each.getKey())), each.getValue())),
                check.reasons(body, content).stream()
                        .filter(reason -> !ofMembers.containsValue(reason))
                        .map(reason -> new Problem(column.day().toString(), reason)));
    }

    Outcome<Integer> enter(TalkSheet sheet) {
        List<TalkSheet.Talk> fresh =
                sheet.talks().stream().filter(talk -> !talk.known()).toList();
        for (TalkSheet.Talk talk : fresh) {
            if (recordTalk.record(sheet.branch(), talk.content(), talk.requestKey())
                    instanceof Outcome.Refused<?>(List<Refusal> reasons)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(reasons);
            }
        }
        return Outcome.accepted(fresh.size());
    }

    private Optional<LeagueOrganization> within(OrganizationId branch) {
        return reach.recordable(branch).filter(TalkReach::isBranch);
    }

    /** The same column of the same sheet has the same key, whoever reads it and whenever. */
    private static String key(LeagueOrganization body, Content content, int place) {
        String said = body.id() + "|" + place + "|" + content;
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.of("organization", "talk.unknown-branch"));
    }
}
