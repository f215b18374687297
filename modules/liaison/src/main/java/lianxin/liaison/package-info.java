/** 第二条 基层联系点制度：团中央书记处每位成员联系2个县（区）……局、处级干部联系2个县（区），每年深入每个联系点不少于2次，每次不少于5天。 */
@NullMarked
@ApplicationModule(
        displayName = "二 基层联系点",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "privacy",
            "organization",
            "identity",
            "ledger",
            "rules",
            "document",
            "graphql"
        })
package lianxin.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
