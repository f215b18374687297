package lianxin.rules;

import static lianxin.rules.PacksWorld.ONE;
import static lianxin.rules.PacksWorld.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.drafting.Draft.Figure;
import lianxin.drafting.Drafting;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.TenantCode;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft.DraftId;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Rules written on screen, by administrators who do not see their texts. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=drafting")
@Import({RulesWorld.Words.class, PacksWorld.class})
class DraftingIntegrationTests {

    private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
    private static final String GROUNDS = "试验〔2027〕1号 第一条";

    @Autowired
    PacksWorld admins;

    @Autowired
    Packs packs;

    @Autowired
    Drafting drafting;

    @Test
    void aProvinceWithoutRulesOfItsOwnBeginsWithNothingAndSubmitsWhatItHasFilledIn() {
        DraftId id = begun(TestTenants.GUANGDONG);
        Draft empty = read(TestTenants.GUANGDONG, id);
        assertThat(empty.isFree()).isTrue();
        assertThat(empty.head().documentNumber()).isEqualTo("试验〔2027〕1号");
        assertThat(empty.report().findings()).isEmpty();
        long open = empty.missing();
        assertThat(open).isPositive();

        change(TestTenants.GUANGDONG, id, number(empty, "liaison.min_deeds", "2"));
        Draft filled = read(TestTenants.GUANGDONG, id);

        assertThat(filled.missing()).isEqualTo(open - 1);
        assertThat(figure(filled, "liaison.min_deeds").values().get(NEXT).cells())
                .containsEntry("", "2");
        assertThat(filled.report().deviations())
                .extracting(Deviation::name, Deviation::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("liaison.min_deeds", Deviation.Kind.FILLED));
        assertThat(admins.as(TestTenants.GUANGDONG, ONE, () -> packs.submit(id)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(codes(TestTenants.GUANGDONG, id, number(filled, "liaison.min_deeds", "3")))
                .containsExactly("pack.not-a-draft");
    }

    @Test
    void whatIsLooserThanAFloorOrSettledAboveIsRefusedWithItsArticleAndNothingIsKept() {
        DraftId id = begun(TestTenants.BEIJING);
        Draft draft = read(TestTenants.BEIJING, id);
        Edit low = new Edit.Value(
                figure(draft, "liaison.min_visits_per_point").room(), NEXT, Map.of("DIVISION", "1"), GROUNDS);
        List<Refusal> against = admins.as(TestTenants.BEIJING, ONE, () -> drafting.look(id, low));
        assertThat(against).hasSize(1);
        assertThat(against.getFirst().code()).isEqualTo("pack.below-floor");
        assertThat(against.getFirst().arguments()).contains("中青办发〔2014〕44号 第二条");
        assertThat(codes(TestTenants.BEIJING, id, low)).containsExactly("pack.below-floor");
        assertThat(codes(TestTenants.BEIJING, id, number(draft, "liaison.min_deeds", "许多")))
                .containsExactly("pack.not-a-number");
        Figure fixed = draft.figures().stream()
                .filter(figure ->
                        figure.room().isSettled() && figure.room().bound().equals("FIXED"))
                .findFirst()
                .orElseThrow();
        assertThat(codes(TestTenants.BEIJING, id, number(draft, fixed.room().name(), "1")))
                .containsExactly("pack.fixed");
        assertThat(read(TestTenants.BEIJING, id).pack()).isEqualTo(draft.pack());
    }

    @Test
    void aDraftThatAnotherAdministratorHasChangedMeanwhileIsNotOverwritten() {
        DraftId id = begun(TestTenants.BEIJING);
        Draft seen = read(TestTenants.BEIJING, id);
        admins.as(
                TestTenants.BEIJING,
                OTHER,
                () -> drafting.change(id, seen.pack().hash(), number(seen, "liaison.min_deeds", "2"))
                        .orThrow());
        assertThat(refused(admins.as(
                        TestTenants.BEIJING,
                        ONE,
                        () -> drafting.change(id, seen.pack().hash(), number(seen, "liaison.min_deeds", "3")))))
                .containsExactly("pack.changed-meanwhile");
        assertThat(figure(read(TestTenants.BEIJING, id), "liaison.min_deeds").values())
                .isNotEmpty();
    }

    @Test
    void aDraftOfAnotherProvinceIsAsUnknownAsOneThatNeverWas() {
        DraftId id = begun(TestTenants.BEIJING);
        Draft draft = read(TestTenants.BEIJING, id);
        assertThat(admins.as(TestTenants.GUANGDONG, ONE, () -> drafting.find(id)))
                .isEmpty();
        assertThat(admins.as(TestTenants.GUANGDONG, ONE, () -> drafting.differences(id)))
                .isEmpty();
        assertThat(refused(admins.as(
                        TestTenants.GUANGDONG,
                        ONE,
                        () -> drafting.change(id, draft.pack().hash(), new Edit.Clause("第一条", "甲", null)))))
                .containsExactly("pack.draft-unknown");
        assertThat(refused(admins.as(TestTenants.GUANGDONG, ONE, () -> drafting.startFrom(id, NEXT))))
                .containsExactly("pack.draft-unknown");
    }

    @Test
    void theNextVersionIsStartedFromWhatIsInForceAndDiffersOnlyWhereItWasChanged() {
        admins.inForce(ProvincialPack.asking(3));
        DraftId id = admins.as(
                ONE, () -> drafting.startFrom(ProvincialPack.ID, NEXT).orThrow().id());
        Draft draft = read(TestTenants.HUBEI, id);
        change(
                TestTenants.HUBEI,
                id,
                new Edit.Value(
                        figure(draft, "liaison.min_visits_per_point").room(),
                        NEXT,
                        Map.of("DIVISION", "9"),
                        "试验〔2026〕1号 第一条"));
        change(TestTenants.HUBEI, id, new Edit.Clause("第二条", "新的一条。", null));
        List<Difference> differences = admins.as(ONE, () -> drafting.differences(id));
        assertThat(differences)
                .extracting(one ->
                        one.at().kind() + " " + one.at().name() + " " + one.at().detail())
                .contains(
                        "HEAD version ",
                        "HEAD valid-from ",
                        "CLAUSE 第二条 ",
                        "NUMBER liaison.min_visits_per_point 2027-01-01 DIVISION");
        assertThat(differences).hasSize(4);
        assertThat(refused(admins.as(
                        ONE,
                        () -> drafting.change(
                                id, read(TestTenants.HUBEI, id).pack().hash(), new Edit.DropClause("第一条")))))
                .containsExactly("draft.clause-in-use");
        change(TestTenants.HUBEI, id, new Edit.DropClause("第二条"));
        assertThat(admins.as(ONE, () -> drafting.differences(id))).hasSize(3);
    }

    @Test
    void aSentenceIsTriedBeforeItIsKeptAndSaysWhyItIsNotTrue() {
        DraftId id = begun(TestTenants.BEIJING);
        Edit.Sentence two = sentence("两次，完成", "done");
        assertThat(admins.as(TestTenants.BEIJING, ONE, () -> drafting.run(id, two)))
                .isEmpty();
        List<Refusal> untrue = admins.as(TestTenants.BEIJING, ONE, () -> drafting.run(id, sentence("两次，没完成", "unmet")));
        assertThat(untrue).extracting(Refusal::code).containsExactly("pack.scenario");
        assertThat(untrue.getFirst().arguments()).contains("status", "unmet", "done");

        change(TestTenants.BEIJING, id, two);
        change(TestTenants.BEIJING, id, sentence("两次，没完成", "unmet"));
        Draft draft = read(TestTenants.BEIJING, id);
        assertThat(draft.sentences())
                .extracting(one -> one.title() + one.failed().size())
                .containsExactly("两次，完成0", "两次，没完成1");
        change(TestTenants.BEIJING, id, new Edit.DropSentence("两次，没完成"));
        assertThat(read(TestTenants.BEIJING, id).report().findings()).isEmpty();
    }

    @Test
    void aSimpleDutyOfSomethingThatNobodyKeepsYetIsWrittenTriedByASentenceAndTakenAwayWithIt() {
        DraftId id = begun(TestTenants.BEIJING);
        change(TestTenants.BEIJING, id, new Edit.Clause("第一条", "科级以下团干部每年参加志愿服务不少于20小时。", null));
        Draft before = read(TestTenants.BEIJING, id);
        change(TestTenants.BEIJING, id, duty(before, "第一条", true));

        Draft draft = read(TestTenants.BEIJING, id);
        assertThat(draft.report().findings()).isEmpty();
        assertThat(draft.duties()).extracting(Draft.Duty::name).containsExactly("volunteering.own_1");
        assertThat(draft.duties().getFirst().simple()).isNotNull();
        assertThat(draft.ground().kinds().get(SubjectKind.CADRE))
                .extracting(FactKind::title)
                .contains("志愿服务");
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("subject", "cadre");
        given.put("is", List.of(Map.of("from", "2020-01-01", "rank", "STAFF")));
        given.put("facts", List.of(Map.of("fact", "volunteering.own_1", "from", "2027-03-05", "amount", "20")));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", "服务满二十小时，完成");
        fields.put("duty", "volunteering.own_1");
        fields.put("given", given);
        fields.put("on", "2027-06-01");
        fields.put("expect", List.of(Map.of("status", "done", "done", "20", "target", "20")));
        change(TestTenants.BEIJING, id, new Edit.Sentence(fields));
        assertThat(read(TestTenants.BEIJING, id).report().findings()).isEmpty();
        assertThat(refused(admins.as(
                        TestTenants.BEIJING,
                        ONE,
                        () -> drafting.change(
                                id, read(TestTenants.BEIJING, id).pack().hash(), new Edit.DropClause("第一条")))))
                .containsExactly("draft.clause-in-use");
        change(TestTenants.BEIJING, id, new Edit.DropDuty("volunteering.own_1"));
        assertThat(read(TestTenants.BEIJING, id).pack().hash())
                .isEqualTo(before.pack().hash());
    }

    @Test
    void aClauseThatIsCalledOtherwiseIsFollowedAndTwoClausesNeverBearOneName() {
        DraftId id = begun(TestTenants.BEIJING);
        change(TestTenants.BEIJING, id, new Edit.Clause("第一条", "甲。", null));
        change(TestTenants.BEIJING, id, number(read(TestTenants.BEIJING, id), "liaison.min_deeds", "2"));
        change(TestTenants.BEIJING, id, new Edit.Clause("新", "乙。", null));
        change(TestTenants.BEIJING, id, new Edit.MoveClause("新", null));
        assertThat(codes(TestTenants.BEIJING, id, new Edit.RenameClause("新", "第一条")))
                .containsExactly("draft.clause-known");
        change(TestTenants.BEIJING, id, new Edit.RenameClause("第一条", "第九条"));
        change(TestTenants.BEIJING, id, new Edit.RenameClause("新", "第一条"));
        change(TestTenants.BEIJING, id, new Edit.CountClauses());
        Draft draft = read(TestTenants.BEIJING, id);
        assertThat(draft.clauses()).extracting(Draft.Clause::name).containsExactly("第一条", "第二条");
        assertThat(figure(draft, "liaison.min_deeds").values().get(NEXT).reference())
                .isEqualTo("试验〔2027〕1号 第二条");
        List<Refusal> inUse = admins.as(
                                TestTenants.BEIJING,
                                ONE,
                                () -> drafting.change(id, draft.pack().hash(), new Edit.DropClause("第二条")))
                        instanceof Outcome.Refused<?> refused
                ? refused.reasons()
                : List.of();
        assertThat(inUse.getFirst().arguments())
                .containsExactly(
                        "第二条", figure(draft, "liaison.min_deeds").room().title());
    }

    @Test
    void whatIsWrongStandsAtItsPlaceAndCarriesTheNameOfItsField() {
        DraftId id = begun(TestTenants.BEIJING);
        change(TestTenants.BEIJING, id, sentence("两次，没完成", "unmet"));
        Draft draft = read(TestTenants.BEIJING, id);
        assertThat(draft.found(Difference.Kind.SENTENCE, "两次，没完成"))
                .extracting(Refusal::code)
                .containsExactly("pack.scenario");
        Edit noVersion = new Edit.Heading("甲", "乙", "丙", "一", NEXT);
        Edit noTitle = new Edit.Heading("", "乙", "丙", "1.0.1", NEXT);
        assertThat(admins.as(TestTenants.BEIJING, ONE, () -> drafting.look(id, noVersion)))
                .extracting(Refusal::field)
                .containsExactly("version");
        assertThat(codes(TestTenants.BEIJING, id, noTitle)).containsExactly("draft.head-missing.title");
    }

    @Test
    void whateverIsWrittenOnScreenGoesOutAsAFolderAndComesBackAsTheSame() {
        Random dice = new Random(20270101);
        DraftId id = begun(TestTenants.GUANGDONG);
        for (int times = 0; times < 40; times++) {
            Draft draft = read(TestTenants.GUANGDONG, id);
            String hash = draft.pack().hash();
            Edit edit = anything(draft, dice, times);
            if (refused(admins.as(TestTenants.GUANGDONG, ONE, () -> drafting.change(id, hash, edit)))
                    .contains("pack.same-content")) {
                continue;
            }
            PackDraft now = read(TestTenants.GUANGDONG, id).pack();
            byte[] archive = admins.as(
                    TestTenants.GUANGDONG, ONE, () -> packs.content(id).orElseThrow());
            Packs.Upload back = admins.as(TestTenants.GUANGDONG, OTHER, () -> packs.upload(archive));
            assertThat(back.draft()).isEqualTo(now);
        }
    }

    private static Edit anything(Draft draft, Random dice, int times) {
        List<Figure> free = draft.figures().stream()
                .filter(figure -> figure.room().bound().equals("OPEN")
                        && figure.room().type().equals("number")
                        && figure.room().by().isEmpty())
                .toList();
        Figure one = free.get(dice.nextInt(free.size()));
        List<String> names = draft.clauses().stream().map(Draft.Clause::name).toList();
        String some = names.isEmpty() ? "第一条" : names.get(dice.nextInt(names.size()));
        return switch (dice.nextInt(10)) {
            case 4 -> new Edit.MoveClause(some, null);
            case 5 -> new Edit.RenameClause(some, "第" + times + "款");
            case 6 -> new Edit.CountClauses();
            case 7 ->
                new Edit.Annexes(List.of(new Rules.Annex(
                        "附件" + times + "：“甲” # 乙", "一\n\n二", List.of(List.of("职级", "{次数}"), List.of("处级", "2")))));
            case 8 ->
                names.contains(some) ? duty(draft, some, times % 2 == 0) : new Edit.Clause(some, "每名团干部参加志愿服务。", null);
            case 9 ->
                draft.duties().isEmpty()
                        ? new Edit.Widening(
                                "talent.links",
                                SubjectKind.CADRE,
                                List.of(new SimpleDuty.Limit("staffing", List.of("PART_TIME"), "不是兼职")))
                        : new Edit.DropDuty(draft.duties().getFirst().name());
            case 0 -> new Edit.Clause("第" + dice.nextInt(4) + "条", "每年" + times + "次：\n一、“甲” # 乙；\n二、{丙}", null);
            case 1 -> sentence("第" + times + "句：\"甲\" #乙", "done");
            case 2 -> new Edit.Heading("办法" + times, "试验〔2027〕" + times + "号", "省", "1." + times + ".0", NEXT);
            default ->
                new Edit.Value(
                        one.room(),
                        NEXT.plusYears(dice.nextInt(3)),
                        Map.of("", "" + (1 + dice.nextInt(30))),
                        GROUNDS + times);
        };
    }

    private static Edit.Duty duty(Draft draft, String article, boolean fresh) {
        String name = draft.freeName("volunteering");
        return new Edit.Duty(
                new SimpleDuty(
                        name,
                        article,
                        "每年参加志愿服务：“时间”",
                        SubjectKind.CADRE,
                        List.of(new SimpleDuty.Limit("rank", List.of("SECTION", "STAFF"), "职级不在规定范围")),
                        "calendar-year",
                        false,
                        new SimpleDuty.Counted(
                                "志愿服务",
                                "小时",
                                fresh ? name : "conversation.session",
                                List.of(),
                                fresh ? "sum(amount)" : "sum(members)")),
                new Edit.Least(NEXT, "20", draft.head().documentNumber() + " " + article),
                fresh ? new Edit.NewKind("志愿服务", "小时") : null);
    }

    private static Edit.Sentence sentence(String title, String status) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("subject", "cadre");
        given.put(
                "is",
                List.of(Map.of(
                        "from", "2020-01-01", "rank", "DIVISION", "leading_body", "true", "body_level", "PROVINCE")));
        given.put("has", List.of(Map.of("relation", "liaison.assignment", "object", "11", "from", "2025-03-01")));
        given.put("facts", List.of(visit("2026-04-14", "2026-04-18"), visit("2026-09-07", "2026-09-11")));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", title);
        fields.put("duty", "liaison.visits");
        fields.put("given", given);
        fields.put("on", "2026-12-01");
        fields.put("expect", List.of(Map.of("object", "11", "status", status)));
        return new Edit.Sentence(fields);
    }

    private static Map<String, String> visit(String from, String to) {
        return Map.of("fact", "liaison.visit", "object", "11", "from", from, "to", to);
    }

    private DraftId begun(TenantCode tenant) {
        Draft.Head head = new Draft.Head("实施办法" + Ids.next(), "试验〔2027〕1号", "团省委", "1.0.0", NEXT);
        return admins.as(
                tenant,
                ONE,
                () -> drafting.startEmpty("rules-written", head).orThrow().id());
    }

    private Draft read(TenantCode tenant, DraftId id) {
        return admins.as(tenant, ONE, () -> drafting.find(id).orElseThrow());
    }

    private void change(TenantCode tenant, DraftId id, Edit edit) {
        String hash = read(tenant, id).pack().hash();
        admins.as(tenant, ONE, () -> drafting.change(id, hash, edit).orThrow());
    }

    private List<String> codes(TenantCode tenant, DraftId id, Edit edit) {
        String hash = read(tenant, id).pack().hash();
        return refused(admins.as(tenant, ONE, () -> drafting.change(id, hash, edit)));
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static Edit number(Draft draft, String parameter, String value) {
        return new Edit.Value(figure(draft, parameter).room(), NEXT, Map.of("", value), GROUNDS);
    }

    private static Figure figure(Draft draft, String parameter) {
        return draft.figures().stream()
                .filter(figure -> figure.room().name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
