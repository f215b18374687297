package lianxin.rules;

import lianxin.ledger.SubjectKind;
import lianxin.organization.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers of subjects that the organisation room fills. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    SubjectRegister branchRegister(Organizations organizations) {
        return new BodyRegister(SubjectKind.BRANCH, organizations);
    }

    @Bean
    SubjectRegister organizationRegister(Organizations organizations) {
        return new BodyRegister(SubjectKind.ORGANIZATION, organizations);
    }
}
