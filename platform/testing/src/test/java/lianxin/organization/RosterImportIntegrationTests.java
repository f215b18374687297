package lianxin.organization;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.ImportId;
import lianxin.organization.RosterImport.Preview;
import lianxin.organization.RosterImport.Row;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import lianxin.organization.RosterImport.Stage;
import lianxin.testing.TestTenants;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest
class RosterImportIntegrationTests {

    private static final LocalDate DAY = of(2024, 1, 1);
    private static final Period YEAR = Period.year(2025);
    private static final String[] MEMBERS = {"姓名", "团员编号", "身份证号", "支部代码", "入支部日期"};
    private static final String[] ORGANIZATIONS = {"组织代码", "组织名称", "上级代码", "层级", "类别", "是否领导机关", "领域", "行政区划代码", "成立日期"
    };
    private static final String[] CADRES = {"姓名", "单位代码", "职务", "是否负责人", "职级", "任职方式", "任职日期"};
    private static final String[] CHANGES = {"变动类型", "姓名", "团员编号", "支部代码", "变动日期"};

    @Autowired
    OrganizationFixtures fixtures;

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    Members members;

    @Autowired
    RosterImport imports;

    @Autowired
    TestTenants tenants;

    @TempDir
    Path folder;

    OrganizationId county;
    OrganizationId branch;
    String countyCode;
    String code;

    @BeforeEach
    void prepare() {
        fixtures.run(() -> {
            county = fixtures.county();
            branch = fixtures.branch(county, DAY);
            countyCode = organizations.find(county).orElseThrow().code();
            code = organizations.find(branch).orElseThrow().code();
        });
    }

    @Test
    void badRowsAndANamesakeAreShownAndTheRestIsWrittenOnce() {
        fixtures.run(() -> {
            MemberId known =
                    members.join("张伟", "", branch, DAY, Joining.ADMITTED).orThrow();
            Path file = workbook(MEMBERS, sheet -> {
                row(sheet, 1, "李娜", "", "420325200001011234", code, "2025/3/1");
                row(sheet, 2, "王芳", "", "", "没有的代码", "2025/3/1");
                row(sheet, 3, "", "", "", code, "2025/3/1");
                row(sheet, 4, "赵强", "", "", code, "去年");
                row(sheet, 5, "张伟", "", "", code, "2025年3月2日");
                row(sheet, 6, "刘洋", "Ａ１", "", code, "20250303");
                sheet.formula(7, 0, "A2");
            });
            Preview preview = preview(Sheet.MEMBERS, file);
            assertThat(preview.rows()).isEqualTo(Map.of(RowState.READY, 2, RowState.WRONG, 4, RowState.NAMESAKE, 1));
            assertThat(preview.notes()).extracting(Refusal::code).containsExactly("import.id-column-dropped");
            assertThat(rows(preview, RowState.WRONG))
                    .extracting(
                            Row::number,
                            row -> row.problems().getFirst().field(),
                            row -> row.problems().getFirst().code())
                    .containsExactly(
                            tuple(3, "支部代码", "organization.unknown"),
                            tuple(4, "姓名", "import.required"),
                            tuple(5, "入支部日期", "import.date"),
                            tuple(8, "姓名", "import.formula"));
            assertThat(members.rosterOf(branch, YEAR))
                    .as("nothing before it is confirmed")
                    .hasSize(1);

            Row namesake = rows(preview, RowState.NAMESAKE).getFirst();
            assertThat(namesake.candidates()).containsExactly(new Candidate(known, branch, "", DAY));
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(2);
            assertThat(members.rosterOf(branch, YEAR)).hasSize(3);
            imports.decide(preview.id(), namesake.number(), null).orThrow();
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(1);
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isZero();

            Preview again = preview(Sheet.MEMBERS, file);
            assertThat(again.rows()).isEqualTo(Map.of(RowState.UNCHANGED, 3, RowState.WRONG, 4));
            assertThat(imports.confirm(again.id(), done -> {}).orThrow()).isZero();
            assertThat(members.rosterOf(branch, YEAR)).hasSize(4);
        });
    }

    @Test
    void twoOfOneNameInOneFileAreAskedAboutAndThenKnownAsTwo() {
        fixtures.run(() -> {
            Path file = workbook(MEMBERS, sheet -> {
                row(sheet, 1, "陈静", "", "", code, "2025-03-01");
                row(sheet, 2, "陈静", "", "", code, "2025-03-01");
            });
            Preview preview = preview(Sheet.MEMBERS, file);
            assertThat(preview.rows()).isEqualTo(Map.of(RowState.READY, 1, RowState.NAMESAKE, 1));
            imports.decide(preview.id(), 3, null).orThrow();
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(2);
            assertThat(preview(Sheet.MEMBERS, file).rows()).isEqualTo(Map.of(RowState.UNCHANGED, 2));
        });
    }

    @Test
    void organizationsMayComeInAnyOrderAndCirclesAreRefused() {
        fixtures.run(() -> {
            String top = fresh("T");
            Path file = workbook(ORGANIZATIONS, sheet -> {
                organization(sheet, 1, top + "-2", "下级支部", top, "团支部");
                organization(sheet, 2, top, "上级团委", countyCode, "团委");
                organization(sheet, 3, top + "-8", "甲", top + "-9", "团委");
                organization(sheet, 4, top + "-9", "乙", top + "-8", "团委");
                organization(sheet, 5, top + "-7", "孤立", "NOWHERE", "团委");
                organization(sheet, 6, top, "重复", countyCode, "团委");
            });
            Preview preview = preview(Sheet.ORGANIZATIONS, file);
            assertThat(preview.rows()).isEqualTo(Map.of(RowState.READY, 4, RowState.WRONG, 2));
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(2);
            assertThat(organizations.findByCode(top + "-2").orElseThrow().ancestors())
                    .contains(
                            county, organizations.findByCode(top).orElseThrow().id());
            assertThat(organizations.findByCode(top + "-8")).isEmpty();
            Preview again = preview(Sheet.ORGANIZATIONS, file);
            assertThat(again.rows().get(RowState.UNCHANGED)).isEqualTo(2);
        });
    }

    @Test
    void cadresAreTakenOverAndANamesakeMayBeTheSamePerson() {
        fixtures.run(() -> {
            String name =
                    "欧阳" + (char) ('一' + (int) (Ids.next() % 2000)) + (char) ('一' + (int) (Ids.next() / 7 % 2000));
            CadreId known = cadres.register(
                            name, CadreRank.STAFF, new Cadres.Appointment(county, "干事", false, Staffing.FULL_TIME, DAY))
                    .orThrow();
            Path file = workbook(CADRES, sheet -> {
                row(sheet, 1, name, countyCode, "副书记", "否", "科员及以下", "专职", "2025-03-01");
                row(sheet, 2, name, countyCode, "干事", "否", "科员及以下", "专职", "2025-03-01");
                row(sheet, 3, "司徒新" + name.charAt(2), countyCode, "书记", "是", "科级正职", "专职", "2025-03-01");
                row(sheet, 4, "司徒旧", countyCode, "书记", "也许", "科级正职", "专职", "2025-03-01");
            });
            Preview preview = preview(Sheet.CADRES, file);
            assertThat(preview.rows())
                    .isEqualTo(
                            Map.of(RowState.READY, 1, RowState.UNCHANGED, 1, RowState.NAMESAKE, 1, RowState.WRONG, 1));
            assertThat(fixtures.codes(imports.decide(preview.id(), 2, new CadreId(7))))
                    .containsExactly("import.not-a-namesake");
            imports.decide(preview.id(), 2, known).orThrow();
            assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(2);
            assertThat(cadres.find(known).orElseThrow().posts())
                    .extracting(Cadre.Post::title)
                    .containsExactly("干事", "副书记");
            assertThat(preview(Sheet.CADRES, file).rows()).isEqualTo(Map.of(RowState.UNCHANGED, 3, RowState.WRONG, 1));
        });
    }

    @Test
    void theMonthlyDifferencesAreCarriedOutOnce() {
        fixtures.run(() -> {
            OrganizationId other = fixtures.branch(county, DAY);
            String otherCode = organizations.find(other).orElseThrow().code();
            String number = fresh("N");
            members.join("周一", "", branch, DAY, Joining.ADMITTED).orThrow();
            MemberId moving =
                    members.join("吴二", number, branch, DAY, Joining.ADMITTED).orThrow();
            Path file = workbook(CHANGES, sheet -> {
                row(sheet, 1, "毕业", "周一", "", code, "2025-06-30");
                row(sheet, 2, "转入", "吴二", number, otherCode, "2025-07-01");
                row(sheet, 3, "转入", "外省" + "来", "", code, "2025-07-01");
                row(sheet, 4, "离团", "查无此人", "", code, "2025-07-01");
            });
            Preview preview = preview(Sheet.CHANGES, file);
            assertThat(preview.rows().get(RowState.WRONG)).isEqualTo(1);
            imports.confirm(preview.id(), done -> {}).orThrow();
            assertThat(members.rosterOf(branch, YEAR))
                    .extracting(Membership::left)
                    .contains(Leaving.GRADUATED, Leaving.TRANSFERRED);
            assertThat(members.find(moving).orElseThrow().branch()).isEqualTo(other);
            Preview again = preview(Sheet.CHANGES, file);
            assertThat(again.rows().getOrDefault(RowState.READY, 0)).isZero();
        });
    }

    @Test
    void anImportIsSeenByTheAccountThatBroughtItAndReachesNoFurtherThanIt() {
        OrganizationId elsewhere = fixtures.in(fixtures::county);
        Path file = workbook(MEMBERS, sheet -> row(sheet, 1, "李娜", "", "", code, "2025/3/1"));
        ImportId mine = fixtures.in(() -> preview(Sheet.MEMBERS, file).id());
        fixtures.as(Role.SECRETARY, elsewhere, () -> {
            assertThat(preview(Sheet.MEMBERS, file).rows()).isEqualTo(Map.of(RowState.WRONG, 1));
            assertThat(imports.rows(mine, RowState.READY, null, 10).rows()).isEmpty();
            assertThat(fixtures.codes(imports.confirm(mine, done -> {}))).containsExactly("import.unknown");
            return null;
        });
    }

    @Test
    void confirmingTwiceAtTheSameTimeWritesOnce() throws Exception {
        Path file = workbook(MEMBERS, sheet -> {
            for (int i = 1; i <= 50; i++) {
                row(sheet, i, "并发" + (char) ('一' + i), "", "", code, "2025-03-01");
            }
        });
        ImportId id = fixtures.in(() -> preview(Sheet.MEMBERS, file).id());
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> confirm =
                    () -> fixtures.in(() -> imports.confirm(id, done -> {}).orThrow());
            int written = 0;
            for (Future<Integer> one : two.invokeAll(List.of(confirm, confirm))) {
                written += one.get();
            }
            assertThat(written).isEqualTo(50);
        }
        assertThat(fixtures.in(() -> members.rosterOf(branch, YEAR))).hasSize(50);
    }

    @Test
    void aDecisionMayBeChangedUntilItIsWritten() {
        fixtures.run(() -> {
            MemberId known =
                    members.join("张伟", "", branch, DAY, Joining.ADMITTED).orThrow();
            Path file = workbook(MEMBERS, sheet -> row(sheet, 1, "张伟", "", "", code, "2025-03-01"));
            Preview preview = preview(Sheet.MEMBERS, file);
            imports.decide(preview.id(), 2, null).orThrow();
            imports.decide(preview.id(), 2, known).orThrow();
            assertThat(rows(preview, RowState.DECIDED))
                    .singleElement()
                    .satisfies(row -> assertThat(row.decided()).isEqualTo(known.value()));
            imports.confirm(preview.id(), done -> {}).orThrow();
            assertThat(members.rosterOf(branch, YEAR)).hasSize(1);
            assertThat(fixtures.codes(imports.decide(preview.id(), 2, null))).containsExactly("import.not-a-namesake");
        });
    }

    @Test
    void aWorkbookThatIsRefusedLeavesNothingButItsReasons() {
        fixtures.run(() -> {
            Path file = workbook(new String[] {"姓名", "入支部日期"}, sheet -> row(sheet, 1, "张伟", "2025-03-01"));
            ImportId id = imports.open(Sheet.MEMBERS);
            assertThat(fixtures.codes(imports.read(id, file, done -> {}))).containsExactly("import.missing-column");
            Course course = imports.find(id).orElseThrow();
            assertThat(course.stage()).isEqualTo(Stage.REFUSED);
            assertThat(course.notes()).extracting(Refusal::field).containsExactly("支部代码");
            assertThat(imports.look(id).orElseThrow().rows()).isEmpty();
        });
    }

    @Test
    void anImportIsFoundAgainWithEverythingThatWasSaidOfIt() {
        fixtures.run(() -> {
            Path file = workbook(MEMBERS, sheet -> row(sheet, 1, "李娜", "", "420325200001011234", code, "2025/3/1"));
            Preview preview = preview(Sheet.MEMBERS, file);
            assertThat(imports.mine()).extracting(Course::id).contains(preview.id());
            assertThat(imports.look(preview.id()).orElseThrow()).isEqualTo(preview);
            imports.confirm(preview.id(), done -> {}).orThrow();
            assertThat(imports.find(preview.id()).orElseThrow())
                    .extracting(Course::stage, Course::done, Course::total)
                    .containsExactly(Stage.WRITTEN, 1, 1);
        });
    }

    @Test
    void aTransferWithinOneFileIsOneMoveInWhateverOrderItsTwoRowsStand() {
        fixtures.run(() -> {
            OrganizationId other = fixtures.branch(county, DAY);
            String otherCode = organizations.find(other).orElseThrow().code();
            for (String name : List.of("先出", "先入")) {
                String number = fresh("X");
                members.join(name, number, branch, DAY, Joining.ADMITTED).orThrow();
                int out = name.equals("先出") ? 1 : 2;
                Path file = workbook(CHANGES, sheet -> {
                    row(sheet, out, "转出", name, number, code, "2025-06-30");
                    row(sheet, 3 - out, "转入", name, number, otherCode, "2025-07-01");
                });
                Preview preview = preview(Sheet.CHANGES, file);
                assertThat(imports.confirm(preview.id(), done -> {}).orThrow()).isEqualTo(2);
                assertThat(preview(Sheet.CHANGES, file).rows()).isEqualTo(Map.of(RowState.UNCHANGED, 2));
            }
            assertThat(members.rosterOf(other, YEAR)).hasSize(2);
        });
    }

    @Test
    void whoeverIsStillInABranchOutOfReachIsAskedForBeforeAnythingIsWritten() {
        String number = fresh("Y");
        OrganizationId elsewhere = fixtures.in(() -> {
            members.join("他县", number, branch, DAY, Joining.ADMITTED).orThrow();
            return fixtures.county();
        });
        fixtures.as(Role.SECRETARY, elsewhere, () -> {
            OrganizationId own = fixtures.branch(elsewhere, DAY);
            String ownCode = organizations.find(own).orElseThrow().code();
            Path file = workbook(CHANGES, sheet -> row(sheet, 1, "转入", "他县", number, ownCode, "2025-07-01"));
            Preview preview = preview(Sheet.CHANGES, file);
            assertThat(rows(preview, RowState.WRONG))
                    .singleElement()
                    .satisfies(row -> assertThat(row.problems())
                            .containsExactly(Refusal.of("团员编号", "import.not-released", "他县")));
            return null;
        });
    }

    @Test
    void whatAnotherTenantBringsAnswersLikeWhatNobodyBrought() {
        Path file = workbook(MEMBERS, sheet -> row(sheet, 1, "李娜", "", "", code, "2025-03-01"));
        ImportId theirs = fixtures.in(() -> preview(Sheet.MEMBERS, file).id());
        for (TenantCode tenant : tenants.all()) {
            tenants.in(tenant, () -> {
                assertThat(imports.find(theirs)).isEmpty();
                assertThat(imports.rows(theirs, RowState.READY, null, 10).rows())
                        .isEmpty();
                assertThat(imports.confirm(theirs, done -> {})).isEqualTo(imports.confirm(new ImportId(7), done -> {}));
                assertThat(imports.decide(theirs, 2, null)).isEqualTo(imports.decide(new ImportId(7), 2, null));
                assertThat(rows(preview(Sheet.MEMBERS, file), RowState.WRONG))
                        .singleElement()
                        .satisfies(row -> assertThat(row.problems())
                                .containsExactly(Refusal.of("支部代码", "organization.unknown", code)));
                return null;
            });
        }
        assertThat(fixtures.in(() -> imports.look(theirs)).orElseThrow().rows()).isEqualTo(Map.of(RowState.READY, 1));
    }

    @Test
    void aHundredThousandRowsGoThroughInBatchesAndTheHeapStaysFlat() {
        int many = Integer.getInteger("lianxin.test.import-rows", 100_000);
        fixtures.run(() -> {
            List<String> codes = IntStream.range(0, 50)
                    .mapToObj(i -> organizations
                            .find(fixtures.branch(county, DAY))
                            .orElseThrow()
                            .code())
                    .toList();
            String mark = fresh("M") + "-";
            Path file = workbook(MEMBERS, sheet -> {
                for (int i = 1; i <= many; i++) {
                    row(sheet, i, "团员" + (char) ('一' + i % 5000), mark + i, "", codes.get(i % 50), "2025-03-01");
                }
            });
            Map<Integer, Long> heap = new TreeMap<>();
            List<Integer> steps = new ArrayList<>();
            RosterImport.Progress look = done -> {
                steps.add(done);
                if (done == many / 10 || done == many) {
                    heap.put(done, usedMegabytes());
                }
            };
            ImportId id = imports.open(Sheet.MEMBERS);
            long start = System.nanoTime();
            Preview preview = imports.read(id, file, look).orThrow();
            long read = System.nanoTime();
            assertThat(preview.rows()).isEqualTo(Map.of(RowState.READY, many));
            assertThat(steps).hasSize(many / 1000).isSorted();
            assertThat(heap.get(many) - heap.get(many / 10))
                    .as("megabytes between a tenth and all, shared texts of the workbook among them: %s", heap)
                    .isLessThan(40);
            System.out.printf("Import of %d rows: preview %d ms, heap %s MB%n", many, (read - start) / 1_000_000, heap);
            heap.clear();
            steps.clear();
            start = System.nanoTime();
            assertThat(imports.confirm(id, look).orThrow()).isEqualTo(many);
            assertThat(steps).hasSize(many / 1000 + 1).isSorted();
            assertThat(heap.get(many) - heap.get(many / 10)).as("%s", heap).isLessThan(10);
            System.out.printf(
                    "Import of %d rows: confirm %d ms, heap %s MB%n",
                    many, (System.nanoTime() - start) / 1_000_000, heap);
            assertThat(preview(Sheet.MEMBERS, file).rows()).isEqualTo(Map.of(RowState.UNCHANGED, many));
        });
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private Preview preview(Sheet sheet, Path file) {
        return imports.read(imports.open(sheet), file, done -> {}).orThrow();
    }

    private static String fresh(String start) {
        return start + Long.toString(Ids.next(), 36);
    }

    private List<Row> rows(Preview preview, RowState state) {
        return imports.rows(preview.id(), state, null, 100).rows();
    }

    private static void organization(
            Worksheet sheet, int number, String code, String name, String parent, String kind) {
        row(sheet, number, code, name, parent, "基层", kind, "否", "农村", "", "2024-05-01");
    }

    private Path workbook(String[] headings, Consumer<Worksheet> fill) {
        Path file = folder.resolve(Ids.next() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            row(sheet, 0, headings);
            fill.accept(sheet);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(number, i, cells[i]);
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
