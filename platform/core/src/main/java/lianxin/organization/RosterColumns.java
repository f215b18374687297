package lianxin.organization;

import static lianxin.organization.RosterColumn.choice;
import static lianxin.organization.RosterColumn.optional;
import static lianxin.organization.RosterColumn.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.RosterColumn.Kind;
import lianxin.organization.RosterImport.Sheet;

/** The columns of each kind of workbook, in the order of its template. */
final class RosterColumns {

    private static final Map<String, Boolean> YES_OR_NO = ordered("是", true, "否", false);

    /** Empty for 转入, otherwise why a member leaves. */
    private static final Map<String, Optional<Leaving>> CHANGES = changes();

    private static final Map<Sheet, List<RosterColumn>> COLUMNS = Map.of(
            Sheet.ORGANIZATIONS,
            List.of(
                    required("code", "组织代码", Kind.CODE),
                    required("name", "组织名称", Kind.TEXT),
                    optional("parent", "上级代码", Kind.CODE),
                    choice("level", "层级", Words.of(OrganizationLevel.class, "organization.level")),
                    choice("kind", "类别", Words.of(OrganizationKind.class, "organization.kind")),
                    choice("leadingBody", "是否领导机关", YES_OR_NO),
                    choice("field", "领域", Words.of(OrganizationField.class, "organization.field")),
                    optional("divisionCode", "行政区划代码", Kind.CODE),
                    required("from", "成立日期", Kind.DATE)),
            Sheet.CADRES,
            List.of(
                    required("name", "姓名", Kind.NAME),
                    required("organization", "单位代码", Kind.CODE),
                    optional("title", "职务", Kind.TEXT).atMost(EngageCadres.LONGEST_TITLE),
                    choice("leader", "是否负责人", YES_OR_NO),
                    choice("rank", "职级", Words.of(CadreRank.class, "organization.rank")),
                    choice("staffing", "任职方式", Words.of(Staffing.class, "organization.staffing")),
                    required("from", "任职日期", Kind.DATE)),
            Sheet.MEMBERS,
            List.of(
                    required("name", "姓名", Kind.NAME),
                    optional("code", "团员编号", Kind.CODE).atMost(ChangeRosters.LONGEST_CODE),
                    required("branch", "支部代码", Kind.CODE),
                    required("from", "入支部日期", Kind.DATE)),
            Sheet.CHANGES,
            List.of(
                    choice("change", "变动类型", CHANGES),
                    required("name", "姓名", Kind.NAME),
                    optional("code", "团员编号", Kind.CODE).atMost(ChangeRosters.LONGEST_CODE),
                    required("branch", "支部代码", Kind.CODE),
                    required("from", "变动日期", Kind.DATE)));

    private RosterColumns() {}

    static List<RosterColumn> of(Sheet sheet) {
        return COLUMNS.getOrDefault(sheet, List.of());
    }

    private static Map<String, Optional<Leaving>> changes() {
        Map<String, Optional<Leaving>> changes = new LinkedHashMap<>();
        changes.put("转入", Optional.empty());
        Words.of(Leaving.class, "organization.leaving").forEach((word, why) -> changes.put(word, Optional.of(why)));
        return changes;
    }

    private static <T> Map<String, T> ordered(String first, T one, String second, T other) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
