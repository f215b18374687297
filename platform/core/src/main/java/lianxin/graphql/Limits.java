package lianxin.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses documents that ask for too much: a new one before it is validated, since validation itself can be abused, and
 * each one before it runs, since the size of its pages may stand in the variables.
 */
@Component
class Limits extends SimplePerformantInstrumentation {

    private final GraphQlSettings settings;

    Limits(GraphQlSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        check(parameters.getDocument(), parameters.getSchema(), parameters.getVariables());
        return super.beginValidation(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        check(
                context.getDocument(),
                context.getGraphQLSchema(),
                context.getCoercedVariables().toMap());
        return super.beginExecuteOperation(parameters, state);
    }

    private void check(Document document, GraphQLSchema schema, Map<String, Object> variables) {
        DocumentCost.Measure measure = DocumentCost.of(document, schema, variables, settings.pageSize());
        if (measure.depth() > settings.depth()) {
            throw new AbortExecutionException(
                    "The document is %d fields deep; %d are allowed".formatted(measure.depth(), settings.depth()));
        }
        if (measure.cost() > settings.cost()) {
            throw new AbortExecutionException(
                    "The document costs %d; %d are allowed".formatted(measure.cost(), settings.cost()));
        }
    }
}
