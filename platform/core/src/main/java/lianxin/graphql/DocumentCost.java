package lianxin.graphql;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document would cost, measured before it is validated or run. Each fragment is measured once, so that the measure
 * itself is linear in the document however often its fragments are spread.
 */
final class DocumentCost {

    /** More than any budget; sums stop here. */
    private static final long BOUNDLESS = 1_000_000_000;

    private static final String PAGE = "first";

    /**
     * The cost of a part of a document.
     *
     * @param cost weights of its fields, those below a list once for each row of its page
     * @param depth fields below one another
     */
    record Measure(long cost, int depth) {

        static final Measure NOTHING = new Measure(0, 0);

        Measure beside(Measure other) {
            return new Measure(Math.min(BOUNDLESS, cost + other.cost), Math.max(depth, other.depth));
        }

        Measure below(long weight, long rows) {
            return new Measure(Math.min(BOUNDLESS, weight + rows * cost), depth + 1);
        }
    }

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final int mostRows;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, @Nullable Measure> measured = new HashMap<>();

    private DocumentCost(GraphQLSchema schema, Map<String, Object> variables, int mostRows) {
        this.schema = schema;
        this.variables = variables;
        this.mostRows = mostRows;
    }

    /**
     * The cost of all operations of a document together.
     *
     * @param variables as they were sent
     * @param mostRows rows that a page has whose size is not known yet
     */
    static Measure of(Document document, GraphQLSchema schema, Map<String, Object> variables, int mostRows) {
        DocumentCost cost = new DocumentCost(schema, variables, mostRows);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> cost.fragments.put(fragment.getName(), fragment));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> cost.of(operation.getSelectionSet(), cost.root(operation)))
                .reduce(Measure.NOTHING, Measure::beside);
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
    }

    private Measure of(@Nullable SelectionSet selections, @Nullable GraphQLType on) {
        Measure sum = Measure.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.beside(
                        switch (selection) {
                            case Field field -> of(field, on);
                            case InlineFragment inline ->
                                of(inline.getSelectionSet(), type(inline.getTypeCondition(), on));
                            case FragmentSpread spread -> of(spread.getName());
                            default -> Measure.NOTHING;
                        });
            }
        }
        return sum;
    }

    private Measure of(String fragment) {
        FragmentDefinition definition = fragments.get(fragment);
        if (definition == null) {
            return Measure.NOTHING;
        }
        if (!measured.containsKey(fragment)) {
            measured.put(fragment, null);
            measured.put(fragment, of(definition.getSelectionSet(), type(definition.getTypeCondition(), null)));
        }
        Measure known = measured.get(fragment);
        if (known == null) {
            throw new AbortExecutionException("A fragment contains itself");
        }
        return known;
    }

    private Measure of(Field field, @Nullable GraphQLType on) {
        GraphQLFieldDefinition definition =
                on instanceof GraphQLFieldsContainer parent ? parent.getFieldDefinition(field.getName()) : null;
        if (definition == null) {
            return of(field.getSelectionSet(), null).below(1, 1);
        }
        return of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()))
                .below(weight(definition), rows(field, definition));
    }

    private @Nullable GraphQLType type(@Nullable TypeName condition, @Nullable GraphQLType otherwise) {
        return condition == null ? otherwise : schema.getType(condition.getName());
    }

    private static long weight(GraphQLFieldDefinition definition) {
        GraphQLAppliedDirective cost = definition.getAppliedDirective("cost");
        return cost == null ? 1 : cost.getArgument("weight").<Integer>getValue();
    }

    private long rows(Field field, GraphQLFieldDefinition definition) {
        GraphQLArgument page = definition.getArgument(PAGE);
        if (page == null) {
            return 1;
        }
        Object asked = page.getArgumentDefaultValue().getValue();
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(PAGE)) {
                asked = argument.getValue();
            }
        }
        Number size = asked instanceof IntValue literal
                ? literal.getValue()
                : asked instanceof VariableReference variable
                                && variables.get(variable.getName()) instanceof Number sent
                        ? sent
                        : mostRows;
        return Math.clamp(size.longValue(), 1, BOUNDLESS);
    }
}
