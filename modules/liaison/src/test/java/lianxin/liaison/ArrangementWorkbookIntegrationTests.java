package lianxin.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianxin.TestApplication;
import lianxin.document.PrintedTables;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.ArrangementPlan.Effect;
import lianxin.liaison.ArrangementPlan.Row;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.testing.TestTenants;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class ArrangementWorkbookIntegrationTests {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final List<String> HEADINGS =
            List.of("姓名", "职务", "职级", "单位", "联系县（区）", "点位", "对接人", "起止日期", "安排文号", "变更原因");

    @TempDir
    Path folder;

    @Autowired
    LiaisonWorld world;

    @Autowired
    LiaisonArrangement arrangement;

    @Autowired
    PrintedTables tables;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient sql;

    private static int people;
    private String name;
    private CadreId head;

    @BeforeEach
    void aDepartmentHeadOfAnUncommonName() {
        name = "表中" + (char) ('一' + people++);
        head = world.departmentHead(name);
    }

    @Test
    void nothingIsWrittenUntilItIsConfirmedAndTwiceChangesNothing() {
        Path file = workbook(rows -> {
            row(rows, 1, name, "湖北省", "竹溪县", "中峰镇", "团县委办公室", "2026年2月28日 至 ２０２７/２/２７", "鄂青办〔2026〕3号", "");
            row(rows, 2, name, "湖北省", "420323", "", "", "2026-02-28起", "鄂青办〔2026〕3号", "");
        });
        long before = assignments();
        ArrangementPlan plan = preview(file);
        assertThat(plan.rows()).extracting(Row::effect).containsExactly(Effect.ASSIGNED, Effect.ASSIGNED);
        assertThat(assignments()).isEqualTo(before);

        assertThat(takeOver(plan).count(Effect.ASSIGNED)).isEqualTo(2);
        assertThat(held())
                .extracting(LiaisonAssignment::days)
                .containsExactlyInAnyOrder(new Period(FEBRUARY, LocalDate.of(2027, 2, 27)), Period.from(FEBRUARY));

        assertThat(takeOver(plan).count(Effect.UNCHANGED)).isEqualTo(2);
        assertThat(preview(file).count(Effect.UNCHANGED)).isEqualTo(2);
        assertThat(assignments()).isEqualTo(before + 2);
    }

    @Test
    void whatIsWrongIsSaidByRowAndColumnAndTheRestIsTakenOver() {
        Path file = workbook(rows -> {
            rows.value(0, HEADINGS.size(), "身份证号");
            row(rows, 1, name, "湖北省", "竹山县", "", "", "2026-02-30起", "", "");
            row(rows, 2, "无此人", "湖北省", "竹山县", "", "", "2026-02-28起", "", "");
            row(rows, 3, name, "湖北省", "无此县", "", "", "2026-02-28起", "", "");
            row(rows, 4, name, "湖北省", "竹山县", "", "请打 13800138000", "2026-02-28起", "", "");
            rows.formula(5, 0, "A2");
            row(rows, 6, name, "湖北省", "竹山县", "", "", "2026-02-28起", "", "");
            row(rows, 7, name, "湖北省", "竹山县", "", "", "2026-05-01起", "", "");
            row(rows, 8, "", "湖北省", "竹山县", "", "", "2026-05-01至2026-03-01", "", "");
        });
        ArrangementPlan plan = preview(file);
        assertThat(plan.notes()).extracting(Refusal::code).containsExactly("import.id-column-dropped");
        Map<Integer, List<String>> wrong = plan.rows().stream()
                .filter(row -> row.effect() == Effect.WRONG)
                .collect(Collectors.toMap(
                        row -> row.line().number(),
                        row -> row.problems().stream()
                                .map(problem -> problem.field() + " " + problem.code())
                                .toList()));
        assertThat(wrong)
                .containsEntry(2, List.of("起止日期 arrangement.days"))
                .containsEntry(3, List.of("姓名 arrangement.no-such-cadre"))
                .containsEntry(4, List.of("联系县（区） arrangement.no-such-body"))
                .containsEntry(5, List.of("对接人 free-text.telephone"))
                .containsEntry(8, List.of("起止日期 assignment.overlap"))
                .containsEntry(9, List.of("姓名 import.required"));
        assertThat(wrong.get(6)).contains("姓名 import.formula");
        assertThat(wrong).doesNotContainKey(7);
        assertThat(takeOver(plan).count(Effect.ASSIGNED)).isEqualTo(1);
        assertThat(held()).hasSize(1);
    }

    @Test
    void oneCountyAloneAndLessThanAYearAreWarnedOfByTheRulesInForce() {
        Path file = workbook(rows -> row(rows, 1, name, "湖北省", "鹤峰县", "", "", "2026-02-28至2026-09-30", "", ""));
        Row row = preview(file).rows().getFirst();
        assertThat(row.effect()).isEqualTo(Effect.ASSIGNED);
        assertThat(row.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("arrangement.short");
            assertThat(warning.field()).isEqualTo("联系县（区）");
            assertThat(warning.article()).contains("第二条");
            assertThat(warning.arguments()).containsExactly("同时联系的县（区）", 1L, 2L, "个");
        });
        assertThat(row.warnings())
                .filteredOn(warning -> "起止日期".equals(warning.field()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments()).containsExactly("联系时间", 7L, 12L, "个月"));
    }

    @Test
    void aYearThatHasOnlyJustBegunIsNoYearTooShort() {
        Path file = workbook(rows -> row(rows, 1, name, "湖北省", "鹤峰县", "", "", "2026-02-28至2027-02-27", "", ""));
        assertThat(preview(file).rows().getFirst().warnings())
                .extracting(Refusal::field)
                .containsExactly("联系县（区）");
    }

    @Test
    void anEarlierLastDayEndsAnArrangementAndNeedsAReason() {
        world.assign(head, world.point("420325"), FEBRUARY);
        String days = "2026-02-28至2026-08-31";
        Path silent = workbook(rows -> row(rows, 1, name, "湖北省", "房县", "", "", days, "", ""));
        assertThat(preview(silent).rows().getFirst().problems())
                .extracting(Refusal::field)
                .containsExactly("变更原因");
        Path reasoned = workbook(rows -> row(rows, 1, name, "湖北省", "房县", "", "", days, "", "对口支援调整"));
        assertThat(takeOver(preview(reasoned)).count(Effect.CHANGED)).isEqualTo(1);
        assertThat(arrangementOf(head)).singleElement().satisfies(held -> {
            assertThat(held.days().last()).isEqualTo(LocalDate.of(2026, 8, 31));
            assertThat(held.ending()).isEqualTo(Ending.ENDED);
            assertThat(held.reason()).isEqualTo("对口支援调整");
        });
    }

    @Test
    void whatWasExportedIsReadAgainAndChangesNothing() throws IOException {
        world.assign(head, world.point("420325"), FEBRUARY);
        Path file = folder.resolve("out.xlsx");
        int lines = world.on(SEPTEMBER, () -> export(file, world.province()));
        ArrangementPlan again = preview(file);
        assertThat(again.rows()).hasSize(lines);
        assertThat(again.notes()).isEmpty();
        assertThat(again.rows())
                .filteredOn(row -> row.line().text("name").equals(name))
                .extracting(Row::effect)
                .containsExactly(Effect.UNCHANGED);
        assertThat(again.count(Effect.ASSIGNED)).isZero();
    }

    @Test
    void anotherTenantReadsItsOwnTableAlone() throws IOException {
        world.assign(head, world.point("420325"), FEBRUARY);
        Path file = workbook(rows -> row(rows, 1, name, "湖北省", "房县", "", "", "2026-02-28起", "", ""));
        assertThat(world.on(SEPTEMBER, TestTenants.BEIJING, () -> arrangement.preview(file))
                        .orThrow()
                        .rows())
                .extracting(Row::effect)
                .containsExactly(Effect.WRONG);
    }

    @Test
    void theAnnexHoldsTheColumnsOfTheTableAndIsNotForThoseWhoReadTheirOwnBodyAlone() {
        world.assign(head, world.point("420325"), FEBRUARY);
        PrintedTables.Sheet sheet = world.on(
                SEPTEMBER,
                () -> tables.issue(LiaisonArrangement.TABLE, world.province(), Period.year(2026))
                        .orThrow());
        assertThat(sheet.headings()).isEqualTo(HEADINGS);
        assertThat(sheet.lines())
                .filteredOn(line -> line.getFirst().equals(name))
                .singleElement()
                .satisfies(line -> assertThat(line.subList(0, 3)).containsExactly(name, "组织部部长", "处级正职"));
        assertThat(world.as(
                        head,
                        SEPTEMBER,
                        () -> tables.issue(LiaisonArrangement.TABLE, world.province(), Period.year(2026))))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Path workbook(Consumer<Worksheet> fill) {
        Path file = folder.resolve("in" + System.nanoTime() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("安排表");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            fill.accept(sheet);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private void row(
            Worksheet sheet,
            int number,
            String who,
            String body,
            String county,
            String place,
            String contact,
            String days,
            String document,
            String reason) {
        List<String> cells = List.of(who, "", "", body, county, place, contact, days, document, reason);
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(number, column, cells.get(column));
        }
    }

    private int export(Path file, OrganizationId body) {
        try (OutputStream out = Files.newOutputStream(file)) {
            return tables.export(LiaisonArrangement.TABLE, body, Period.year(2026), out)
                    .orThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ArrangementPlan preview(Path file) {
        return world.on(SEPTEMBER, () -> arrangement.preview(file)).orThrow();
    }

    private ArrangementPlan takeOver(ArrangementPlan plan) {
        return world.on(SEPTEMBER, () -> arrangement.takeOver(plan));
    }

    private List<LiaisonAssignment> held() {
        return world.on(SEPTEMBER, () -> arrangement.of(head, SEPTEMBER));
    }

    private List<LiaisonAssignment> arrangementOf(CadreId cadre) {
        return world.on(SEPTEMBER, () -> arrangement.of(cadre, LocalDate.of(2026, 3, 1)));
    }

    private long assignments() {
        return tenants.in(
                LiaisonWorld.HERE,
                () -> sql.sql("SELECT COUNT(*) FROM liaison_assignment")
                        .query(Long.class)
                        .single());
    }
}
