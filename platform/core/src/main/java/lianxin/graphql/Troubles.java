package lianxin.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import lianxin.kernel.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * The one place where unexpected trouble becomes an error: the outside is told its kind and a number that the log carries
 * too, nothing of the inside.
 */
@Component
class Troubles extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable trouble, DataFetchingEnvironment call) {
        if (trouble instanceof BadRequest bad) {
            return error(call, ErrorType.BAD_REQUEST, String.valueOf(bad.getMessage()), Map.of());
        }
        if (trouble instanceof BindException) {
            return error(call, ErrorType.BAD_REQUEST, "An input does not have the form that is asked for", Map.of());
        }
        Fault.Category category = trouble instanceof Fault fault ? fault.category() : Fault.Category.DEFECT;
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Trouble {} at {}", number, call.getExecutionStepInfo().getPath(), trouble);
        return switch (category) {
            case FORBIDDEN -> error(call, ErrorType.FORBIDDEN, "This client may not do that", numbered(number));
            case UNAVAILABLE ->
                error(call, ErrorType.INTERNAL_ERROR, "Not available at present, try again later", numbered(number));
            case NO_CALLER, WALL, DEFECT ->
                error(call, ErrorType.INTERNAL_ERROR, "Something went wrong on our side", numbered(number));
        };
    }

    private static Map<String, Object> numbered(String number) {
        return Map.of("number", number);
    }

    private static GraphQLError error(
            DataFetchingEnvironment call, ErrorType type, String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError(call)
                .errorType(type)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }
}
