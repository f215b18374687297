/** 第四条 与团员青年谈心制度：基层团支部负责人可采取个别谈话、集体座谈、随机交流等多种形式，每年至少与所属全体团员开展2次谈心活动。 */
@NullMarked
@ApplicationModule(
        displayName = "四 与团员青年谈心",
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
package lianxin.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
