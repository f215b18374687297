package lianxin.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema of all rooms and modules together, as its files say it. */
class SchemaTests {

    /** What is never stored, and what is stored and never leaves, as names would give it away. */
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "(?i).*(idnumber|idcard|identity|photo|portrait|gps|latitude|longitude|device|wechat|openid|ethnic|religion"
                    + "|sentiment|mood|ideology|tendency|phone|login|password|secret(?!ariat)|online|risk|warninglevel"
                    + "|contact).*");

    @Test
    void nothingIsShownThatIsNeverStored() throws IOException {
        assertThat(documents().flatMap(SchemaTests::names))
                .contains("liaisonVisits", "talkCoverage", "cadres")
                .noneMatch(name -> NEVER_SHOWN.matcher(name).matches());
    }

    @Test
    void noYoungPersonIsNamed() throws IOException {
        assertThat(documents().flatMap(SchemaTests::names))
                .filteredOn(name -> name.toLowerCase().contains("member"))
                .as("members are numbers of a roster that both sides hold, and a kind of branch")
                .containsOnly("members", "MOBILE_MEMBERS_BRANCH");
    }

    private static Stream<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
            documents.add(new Parser().parseDocument(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return documents.stream();
    }

    private static Stream<String> names(Node<?> node) {
        Stream<String> own = node instanceof FieldDefinition
                        || node instanceof InputValueDefinition
                        || node instanceof EnumValueDefinition
                ? Stream.of(((NamedNode<?>) node).getName())
                : Stream.empty();
        return Stream.concat(own, node.getChildren().stream().flatMap(SchemaTests::names));
    }
}
