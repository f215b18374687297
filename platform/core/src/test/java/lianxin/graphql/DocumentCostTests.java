package lianxin.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import lianxin.graphql.DocumentCost.Measure;
import org.junit.jupiter.api.Test;

class DocumentCostTests {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                            directive @cost(weight: Int!) on FIELD_DEFINITION
                            type Query { person: Person people(first: Int! = 20): People @cost(weight: 10) }
                            type People { nodes: [Person!]! }
                            type Person { name: String friends(first: Int! = 20): People }
                            """),
                    RuntimeWiring.newRuntimeWiring().build());

    @Test
    void eachFieldCountsOnceAndWhatIsBelowAListForEachRow() {
        assertThat(measure("{ person { name } }")).isEqualTo(new Measure(2, 2));
        assertThat(measure("{ people(first: 5) { nodes { name } } }")).isEqualTo(new Measure(10 + 5 * 2, 3));
        assertThat(measure("{ people(first: 5) { nodes { friends(first: 7) { nodes { name } } } } }"))
                .isEqualTo(new Measure(10 + 5 * (1 + 1 + 7 * 2), 5));
    }

    @Test
    void aPageThatIsNotSaidIsThatOfTheSchemaAndAnUnknownOneTheLargest() {
        assertThat(measure("{ people { nodes { name } } }").cost()).isEqualTo(10 + 20 * 2);
        assertThat(measure("query ($n: Int!) { people(first: $n) { nodes { name } } }")
                        .cost())
                .isEqualTo(10 + 100 * 2);
        assertThat(DocumentCost.of(
                                new Parser().parseDocument("query ($n: Int!) { people(first: $n) { nodes { name } } }"),
                                SCHEMA,
                                Map.of("n", 3),
                                100)
                        .cost())
                .isEqualTo(10 + 3 * 2);
    }

    @Test
    void fragmentsCountWhereTheyAreSpread() {
        assertThat(measure(
                        "{ people(first: 5) { ...P } } fragment P on People { nodes { ...N ... on Person { name } } }"
                                + " fragment N on Person { name }"))
                .isEqualTo(new Measure(10 + 5 * 3, 3));
    }

    @Test
    void fragmentsThatDoubleCostMoreThanAnyBudgetAndAreMeasuredAtOnce() {
        StringBuilder document = new StringBuilder("{ person { ...F0 } }");
        for (int i = 0; i < 60; i++) {
            document.append(" fragment F%d on Person { ...F%d a: friends(first: 1) { nodes { ...F%d } } }"
                    .formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F60 on Person { name }");
        assertThat(measure(document.toString()).cost()).isEqualTo(1_000_000_000);
    }

    private static Measure measure(String document) {
        return DocumentCost.of(new Parser().parseDocument(document), SCHEMA, Map.of(), 100);
    }
}
