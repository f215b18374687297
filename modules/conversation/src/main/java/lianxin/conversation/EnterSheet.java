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
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkSheet.Problem;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization;
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
    private final ListPeople people;
    private final HouseClock clock;

    EnterSheet(TalkReach reach, CheckTalk check, RecordTalk recordTalk, ListPeople people, HouseClock clock) {
        this.reach = reach;
        this.check = check;
        this.recordTalk = recordTalk;
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
        sheet.talks().forEach((cell, content) -> {
            talks.add(new TalkSheet.Talk(key(body, content, talks.size()), content));
            check.refusals(body, check.completed(body, content))
                    .forEach(reason -> problems.add(new Problem(cell.toString(), reason)));
        });
        problems.addAll(sheet.problems());
        return new TalkSheet(body.id(), talks, problems);
    }

    Outcome<Integer> enter(TalkSheet sheet) {
        for (TalkSheet.Talk talk : sheet.talks()) {
            if (recordTalk.record(sheet.branch(), talk.content(), talk.requestKey())
                    instanceof Outcome.Refused<?>(List<Refusal> reasons)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(reasons);
            }
        }
        return Outcome.accepted(sheet.talks().size());
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
