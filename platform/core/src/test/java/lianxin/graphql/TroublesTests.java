package lianxin.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.concurrent.CompletionException;
import lianxin.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

class TroublesTests {

    @Test
    void theOutsideIsToldTheKindOfTroubleAndANumberAndNothingOfTheInside() {
        for (Fault.Category category : Fault.Category.values()) {
            GraphQLError error = errorOf(new Fault(category, "table account of schema lianxin_hubei"));
            assertThat(error.getMessage()).doesNotContain("account", "lianxin");
            assertThat(error.getExtensions()).containsOnlyKeys("number");
            assertThat(error.getExtensions().get("number").toString()).hasSize(8);
        }
    }

    @Test
    void theKindDecidesTheClassification() {
        assertThat(errorOf(new Fault(Fault.Category.FORBIDDEN, "no")).getErrorType())
                .hasToString("FORBIDDEN");
        assertThat(errorOf(new BadRequest("first: 1 to 100")).getErrorType()).hasToString("BAD_REQUEST");
        assertThat(errorOf(new CompletionException(new Fault(Fault.Category.FORBIDDEN, "no")))
                        .getErrorType())
                .hasToString("FORBIDDEN");
        assertThat(errorOf(new IllegalStateException("SELECT secret FROM account"))
                        .getMessage())
                .isEqualTo("Something went wrong on our side");
    }

    private static GraphQLError errorOf(RuntimeException trouble) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("trouble", call -> {
                            throw trouble;
                        }))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse("type Query { trouble: String }"), wiring))
                .defaultDataFetcherExceptionHandler(
                        DataFetcherExceptionResolver.createExceptionHandler(List.of(new Troubles())))
                .build()
                .execute("{ trouble }")
                .getErrors()
                .getFirst();
    }
}
