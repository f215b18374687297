package lianxin.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Walks documents that have been read beside their schema, and notes the keys that each of the two knows. */
final class SchemaKeys {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, Set<String>> known = new TreeMap<>();
    private final Map<String, Set<String>> asked = new TreeMap<>();
    private final Set<String> strangers = new TreeSet<>();

    /** A place in a schema. */
    private record Place(String file, String pointer, JsonNode schema) {

        String name() {
            return file + "#" + pointer;
        }
    }

    /** Which schema a file of a pack has. */
    static String kind(String path) {
        String name = path.substring("pack/".length(), path.length() - ".yaml".length());
        return switch (name.substring(0, name.contains("/") ? name.indexOf('/') : name.length())) {
            case "parameters" -> "parameter";
            case "duties" -> "duty";
            case "scenarios" -> "scenario";
            case "assessment" -> "assessment";
            case "fields" -> "fields";
            default -> name;
        };
    }

    /** Has the last pack of a chain read, its duties compiled and its sentences run, and walks its documents. */
    void read(List<Map<String, String>> chain, Vocabulary words) {
        List<PackReader> readers = chain.stream().map(PackReader::new).toList();
        List<Pack> packs = readers.stream().map(PackReader::read).toList();
        RuleBook book = RuleBook.compile(packs, words, finding -> {
            throw new AssertionError(finding);
        });
        packs.getLast().scenarios().forEach(node -> {
            if (node.has("assessment")) {
                AssessmentScenario.run(node, book);
            } else {
                Scenario.read(node, book.vocabulary(), packs.getLast().header()).run(book);
            }
        });
        readers.getLast()
                .documents()
                .forEach((path, documents) -> documents.forEach(document -> {
                    String file = kind(path) + ".json";
                    walk(document, List.of(new Place(file, "", schema(file))));
                }));
    }

    /** Keys that the schema explains and the reader never asks for. */
    List<String> onlyInTheSchema() {
        return known.entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .filter(key ->
                                !asked.getOrDefault(group.getKey(), Set.of()).contains(key))
                        .map(key -> group.getKey() + " " + key))
                .toList();
    }

    /** Keys that the reader asks for and the schema refuses. */
    Set<String> onlyInTheReader() {
        return strangers;
    }

    private void walk(YamlNode node, List<Place> places) {
        List<Place> variants = places.stream().flatMap(this::variants).toList();
        if (!node.isFields()) {
            List<Place> items = children(variants, "items");
            if (!node.isText() && !items.isEmpty()) {
                node.items().forEach(item -> walk(item, items));
            }
            return;
        }
        List<Place> groups = variants.stream()
                .filter(place -> place.schema.has("properties"))
                .toList();
        if (!groups.isEmpty()) {
            note(node, groups);
        }
        node.fields().forEach((key, field) -> {
            List<Place> known = groups.stream()
                    .filter(place -> place.schema.get("properties").has(key))
                    .map(place -> child(
                            place,
                            "/properties/" + key,
                            place.schema.get("properties").get(key)))
                    .toList();
            List<Place> free = children(variants, "additionalProperties");
            if (!known.isEmpty() || !free.isEmpty()) {
                walk(field, known.isEmpty() ? free : known);
            }
        });
    }

    private void note(YamlNode node, List<Place> groups) {
        Set<String> all = new TreeSet<>();
        for (Place group : groups) {
            Set<String> keys = new TreeSet<>(group.schema.get("properties").propertyNames());
            known.putIfAbsent(group.name(), keys);
            asked.computeIfAbsent(group.name(), unused -> new TreeSet<>()).addAll(node.asked());
            all.addAll(keys);
        }
        if (groups.stream()
                .noneMatch(group -> group.schema.path("additionalProperties").isObject())) {
            node.asked().stream()
                    .filter(key -> !all.contains(key))
                    .forEach(key -> strangers.add(groups.getFirst().name() + " " + key));
        }
    }

    private static List<Place> children(List<Place> variants, String key) {
        return variants.stream()
                .filter(place -> place.schema.path(key).isObject())
                .map(place -> child(place, "/" + key, place.schema.get(key)))
                .toList();
    }

    private static Place child(Place place, String pointer, JsonNode schema) {
        return new Place(place.file, place.pointer + pointer, schema);
    }

    private Stream<Place> variants(Place place) {
        if (place.schema.has("$ref")) {
            String[] target = place.schema.get("$ref").asString().split("#", 2);
            String file = target[0].isEmpty() ? place.file : target[0];
            return variants(new Place(file, target[1], schema(file).at(target[1])));
        }
        if (place.schema.has("anyOf")) {
            List<Place> all = new ArrayList<>();
            place.schema
                    .get("anyOf")
                    .forEach(one -> variants(child(place, "/anyOf", one)).forEach(all::add));
            return all.stream();
        }
        return Stream.of(place);
    }

    private JsonNode schema(String file) {
        return schemas.computeIfAbsent(file, SchemaKeys::schemaOf);
    }

    /** A schema by the name of its file. */
    static JsonNode schemaOf(String file) {
        try (InputStream content = SchemaKeys.class.getResourceAsStream("/pack-schema/" + file)) {
            return MAPPER.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
