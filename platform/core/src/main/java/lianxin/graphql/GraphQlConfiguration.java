package lianxin.graphql;

import graphql.GraphQLContext;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.ParserOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** How GraphQL is put together: scalars, documents, limits of size. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
class GraphQlConfiguration {

    private static final String MUTATION = "Mutation";
    private static final Pattern REQUEST_KEY = Pattern.compile("[A-Za-z0-9-]{8,60}");

    /** Controllers run in the thread of the request, where the caller is bound. */
    @Bean
    AnnotatedControllerConfigurer controllers() {
        return new AnnotatedControllerConfigurer();
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(TextScalar.of("Date", LocalDate.class, LocalDate::parse, LocalDate::toString))
                .scalar(TextScalar.of("DateTime", Instant.class, Instant::parse, Instant::toString))
                .scalar(TextScalar.of("RequestKey", String.class, GraphQlConfiguration::requestKey, key -> key))
                .scalar(TextScalar.id("org", OrganizationId.class, OrganizationId::new))
                .scalar(TextScalar.id("cadre", CadreId.class, CadreId::new));
    }

    private static String requestKey(String text) {
        if (!REQUEST_KEY.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** The platform itself changes nothing over GraphQL: there are mutations when a module brings some. */
    @Bean
    GraphQlSourceBuilderCustomizer documents() {
        PreparedDocuments prepared = new PreparedDocuments();
        return source -> source.configureTypeDefinitions(types -> {
                    if (types.objectTypeExtensions().containsKey(MUTATION)) {
                        types.add(ObjectTypeDefinition.newObjectTypeDefinition()
                                .name(MUTATION)
                                .build());
                    }
                })
                .configureGraphQl(graphql -> graphql.preparsedDocumentProvider(prepared));
    }

    @Bean
    WebGraphQlInterceptor parserLimits(GraphQlSettings settings) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(each -> each.maxTokens(settings.tokens())
                        .maxWhitespaceTokens(settings.bytes())
                        .maxCharacters(settings.bytes())
                        .redactTokenParserErrorMessages(true));
        return (request, chain) -> {
            request.configureExecutionInput((input, builder) -> {
                GraphQLContext context = input.getGraphQLContext();
                context.put(ParserOptions.class, options);
                return input;
            });
            return chain.next(request);
        };
    }

    @Bean
    FilterRegistrationBean<RequestSize> requestSize(GraphQlSettings settings) {
        FilterRegistrationBean<RequestSize> filter = new FilterRegistrationBean<>(new RequestSize(settings.bytes()));
        filter.addUrlPatterns("/graphql");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
