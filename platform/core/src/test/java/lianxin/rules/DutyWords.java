package lianxin.rules;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;
import static lianxin.ledger.Attribute.number;

import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/** What the pack of all shapes speaks of. */
final class DutyWords {

    static final Vocabulary ALL = new Vocabulary(
            List.of(
                    kind(
                            "f.visit",
                            "到点",
                            "point",
                            code("township", "乡镇"),
                            number("companions", "人", "随行"),
                            flag("resident", "驻点")),
                    kind("f.stay", "调研", ""),
                    kind("f.talk", "谈心", "member", code("form", "形式")),
                    kind("f.contact", "联系青年", "", number("persons", "人", "人数"), code("field", "领域")),
                    kind("f.civility", "创建", "unit"),
                    kind("f.request", "意见", ""),
                    kind("f.answer", "答复", ""),
                    kind("f.dinner", "陪餐", ""),
                    kind("f.service", "服务", "", number("hours", "小时", "时长"), code("category", "类别")),
                    kind("f.redeem", "兑换", "", number("hours", "小时", "时长")),
                    kind("f.full_time", "全职服务", "", number("months", "个月", "时长")),
                    kind("f.briefing", "宣讲", "", code("topic", "内容")),
                    kind("f.report", "报告", "", code("topic", "种类")),
                    kind("f.notice", "告知", "point"),
                    kind("f.opinion", "社区意见", "point", flag("positive", "认可")),
                    kind("f.meeting", "会议", "", number("present", "人", "到会"), number("members", "人", "应到")),
                    kind("f.award", "表彰", "", number("points", "分", "分值"), number("level", "级", "等级")),
                    kind("f.loss", "违规", "", flag("serious", "严重"))),
            List.of(
                    relation("r.points", "联系点", SubjectKind.CADRE, "point", null, code("county", "县")),
                    relation(
                            "r.places",
                            "另外联系",
                            SubjectKind.CADRE,
                            "place",
                            null,
                            code("county", "县"),
                            code("kind", "类别")),
                    relation("r.leave", "请假", SubjectKind.CADRE, "leave", null, code("reason", "原因")),
                    relation("r.members", "团员", SubjectKind.BRANCH, "member", null),
                    relation("r.below", "下级", SubjectKind.ORGANIZATION, "township", null, code("level", "层级")),
                    relation("r.units", "窗口单位", SubjectKind.ORGANIZATION, "unit", null),
                    relation("r.cadres", "团干部", SubjectKind.ORGANIZATION, "officer", SubjectKind.CADRE),
                    relation("r.group", "小组成员", SubjectKind.GROUP, "partner", SubjectKind.CADRE)),
            Map.of(
                    SubjectKind.CADRE,
                    List.of(
                            code("rank", "职级"),
                            code("body_level", "层级"),
                            code("body_field", "领域"),
                            flag("leading_body", "领导机关")),
                    SubjectKind.BRANCH,
                    List.of(code("kind", "类别"), code("field", "领域")),
                    SubjectKind.ORGANIZATION,
                    List.of(code("level", "层级"), code("field", "领域"), number("youth", "人", "青年数")),
                    SubjectKind.GROUP,
                    List.of()));

    private DutyWords() {}

    private static FactKind kind(String name, String title, String object, Attribute... attributes) {
        return new FactKind(name, title, object, List.of(attributes));
    }

    private static RelationKind relation(
            String name,
            String title,
            SubjectKind subject,
            String object,
            @org.jspecify.annotations.Nullable SubjectKind carrier,
            Attribute... attributes) {
        return new RelationKind(name, title, subject, object, carrier, List.of(attributes));
    }
}
