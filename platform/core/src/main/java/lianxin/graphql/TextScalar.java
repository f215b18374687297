package lianxin.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import lianxin.kernel.Id;

/** Scalars that are one kind of value inside and one form of text outside, so that a cadre's id is never taken for a body's. */
public final class TextScalar {

    private static final int RADIX = 36;

    private TextScalar() {}

    /**
     * A scalar named like its type.
     *
     * @param read makes the value from its text; whatever it throws means that the text is none
     * @param write makes the text
     */
    public static <T> GraphQLScalarType of(
            String name, Class<T> type, Function<String, T> read, Function<T, String> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Text<>(name, type, read, write))
                .build();
    }

    /** The scalar of an id type, as in {@code cadre_5k2v8q0x1c3}. */
    public static <I extends Id> GraphQLScalarType id(String prefix, Class<I> type, LongFunction<I> make) {
        String start = prefix + "_";
        Function<I, String> write = id -> start + Long.toString(id.value(), RADIX);
        Function<String, I> read = text -> {
            I id = make.apply(Long.parseLong(text.substring(start.length()), RADIX));
            if (id.value() <= 0 || !write.apply(id).equals(text)) {
                throw new IllegalArgumentException(text);
            }
            return id;
        };
        return of(type.getSimpleName(), type, read, write);
    }

    private record Text<T>(String name, Class<T> type, Function<String, T> read, Function<T, String> write)
            implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (!type.isInstance(value)) {
                throw new CoercingSerializeException("Not a " + name);
            }
            return write.apply(type.cast(value));
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return read.apply((String) input);
            } catch (RuntimeException noSuchText) {
                throw new CoercingParseValueException("Not a " + name);
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text && text.getValue() instanceof String value) {
                return parseValue(value, context, locale);
            }
            throw new CoercingParseLiteralException("Not a " + name);
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }
}
