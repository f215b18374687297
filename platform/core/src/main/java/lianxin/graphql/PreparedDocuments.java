package lianxin.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps documents that were parsed and found valid. A document holds nothing of a tenant, so all share them; when there
 * are too many it begins anew, which costs a parse each.
 */
class PreparedDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 1_000;

    private final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = documents.get(input.getQuery());
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors()) {
                keep(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    private void keep(String document, PreparsedDocumentEntry entry) {
        if (documents.size() >= MOST) {
            documents.clear();
        }
        documents.put(document, entry);
    }
}
