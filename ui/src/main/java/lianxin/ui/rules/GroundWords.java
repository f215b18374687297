package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;
import lianxin.rules.PackDraft.Task;
import lianxin.rules.RelationKind;

/** What the things are called that packs speak of; a name that nobody knows stands as it is written. */
record GroundWords(Ground ground) {

    Stream<FactKind> kinds() {
        return ground.kinds().values().stream().flatMap(List::stream).distinct();
    }

    Stream<RelationKind> relations() {
        return ground.tasks().stream()
                .flatMap(task -> task.relations().stream())
                .distinct();
    }

    /** A kind of fact or a relation. */
    String kind(String name) {
        return Stream.concat(
                        kinds().filter(kind -> kind.name().equals(name)).map(FactKind::title),
                        relations().filter(kind -> kind.name().equals(name)).map(RelationKind::title))
                .findFirst()
                .map(I18NProvider::translate)
                .orElse(name);
    }

    Optional<Room> room(String name) {
        return ground.rooms().stream().filter(room -> room.name().equals(name)).findFirst();
    }

    /** A parameter, also with {@code param.} before its name. */
    String parameter(String name) {
        String bare = name.startsWith("param.") ? name.substring("param.".length()) : name;
        return room(bare).map(Room::title).map(I18NProvider::translate).orElse(name);
    }

    /** A duty or an assessment. */
    String task(String name) {
        return Stream.concat(
                        ground.tasks().stream()
                                .filter(task -> task.name().equals(name))
                                .map(Task::title),
                        ground.schemes().stream()
                                .filter(scheme -> scheme.name().equals(name))
                                .map(scheme -> scheme.title()))
                .findFirst()
                .map(I18NProvider::translate)
                .orElse(name);
    }

    /** The words of a named scope; of any other what it is. */
    String scope(String name) {
        List<String> words = ground.scopes().getOrDefault(name, List.of());
        return words.isEmpty()
                ? name
                : CellWords.list(words.stream().filter(word -> !word.isEmpty()).map(I18NProvider::translate));
    }

    /** Everything that something can be asked for. */
    Stream<Attribute> attributes() {
        return Stream.of(
                        kinds().map(FactKind::attributes),
                        relations().map(RelationKind::attributes),
                        ground.subjects().values().stream(),
                        ground.schemes().stream().map(scheme -> scheme.inputs()))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }
}
