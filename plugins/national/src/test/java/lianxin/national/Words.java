package lianxin.national;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;
import static lianxin.ledger.Attribute.number;

import java.util.List;
import java.util.Map;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import lianxin.rules.RelationKind;
import lianxin.rules.Vocabulary;

/** The words of the house that the national pack stands on; the modules declare the same ones. */
final class Words {

    static final Vocabulary ALL = new Vocabulary(
            List.of(
                    new FactKind("liaison.visit", "到点", "point", List.of(flag("resident_study", "兼作驻点调研"))),
                    new FactKind("liaison.three_togethers", "三同", "point", List.of()),
                    new FactKind("liaison.briefing", "宣讲", "point", List.of(code("topic", "宣讲内容"))),
                    new FactKind(
                            "liaison.interview",
                            "访谈青年",
                            "point",
                            List.of(number("persons", "人", "访谈人数"), number("first_time", "人", "其中首次"))),
                    new FactKind("liaison.key_contact", "重点联系青年", "point", List.of(code("field", "领域"))),
                    new FactKind(
                            "liaison.deed",
                            "办实事",
                            "point",
                            List.of(flag("finished", "已办结"), flag("proven", "有佐证"), code("confirmed_by", "由谁确认"))),
                    new FactKind("conversation.talk", "谈心", "member", List.of(code("form", "形式"))),
                    new FactKind("conversation.session", "谈心活动", "", List.of(number("others", "人", "其他青年人数"))),
                    new FactKind(
                            "conversation.follow_up",
                            "问题跟进",
                            "",
                            List.of(code("handling", "处理方式"), number("days_taken", "天", "用时")))),
            List.of(
                    new RelationKind(
                            "liaison.assignment",
                            "联系点安排",
                            SubjectKind.CADRE,
                            "point",
                            List.of(code("county", "所在县（区）"), code("end_reason", "终止原因"), flag("shared", "多人合联"))),
                    new RelationKind(
                            "branch.members",
                            "支部团员",
                            SubjectKind.BRANCH,
                            "member",
                            List.of(code("leave_reason", "离开原因")))),
            Map.of(
                    SubjectKind.CADRE,
                    List.of(
                            code("rank", "职级"),
                            flag("leading_body", "所在组织是团的领导机关"),
                            code("body_level", "所在机关层级"),
                            code("body_place", "所在机关在组织树上的位置"),
                            code("staffing", "专职、兼职、挂职"),
                            flag("leads_branch", "担任支部负责人")),
                    SubjectKind.BRANCH,
                    List.of(code("kind", "支部类型"), number("youth", "人", "所属青年数"))));

    private Words() {}
}
