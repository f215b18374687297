package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.drafting.Difference;
import lianxin.kernel.Page;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** What a draft says otherwise than the edition that is in force. */
final class DifferenceTable extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 160;

    private final transient Map<String, Room> rooms;
    private final transient Map<String, String> duties;

    DifferenceTable(List<Difference> differences, Ground ground) {
        addClassName("lx-section");
        rooms = ground.rooms().stream().collect(Collectors.toMap(Room::name, room -> room, (one, same) -> one));
        duties = ground.tasks().stream()
                .collect(Collectors.toMap(task -> task.name(), task -> task.title(), (one, same) -> one));
        add(new H3(getTranslation("ui.difference")));
        if (differences.isEmpty()) {
            add(new Paragraph(getTranslation("ui.difference.none")));
            return;
        }
        KeysetTable<Difference> table = new KeysetTable<Difference>(getTranslation("ui.difference"), new Div())
                .column(getTranslation("ui.difference.what"), this::what)
                .column(
                        getTranslation("ui.difference.how"),
                        one -> getTranslation(
                                one.before() == null
                                        ? "ui.difference.added"
                                        : one.after() == null ? "ui.difference.removed" : "ui.difference.changed"))
                .column(getTranslation("ui.difference.before"), one -> words(one, one.before()))
                .column(getTranslation("ui.difference.after"), one -> words(one, one.after()));
        table.show((after, size) -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(from + size, differences.size());
            return new Page<>(differences.subList(from, to), to < differences.size() ? Integer.toString(to) : null);
        });
        add(table);
    }

    private String what(Difference one) {
        String kind = getTranslation("difference." + one.at().kind().name().toLowerCase(Locale.ROOT));
        String name = one.at().name();
        return getTranslation("ui.extra.line", kind, named(one, name));
    }

    private String named(Difference one, String name) {
        return switch (one.at().kind()) {
            case HEAD -> {
                String key = "difference.head." + name;
                String words = getTranslation(key);
                yield words.equals(key) ? name : words;
            }
            case NUMBER -> {
                String[] detail = one.at().detail().split(" ", 2);
                Room room = rooms.get(name);
                yield getTranslation(
                        "ui.extra.unit",
                        CellWords.words(room == null ? name : room.title(), detail.length > 1 ? detail[1] : ""),
                        detail[0]);
            }
            case DUTY -> duties.getOrDefault(name, name);
            default -> name;
        };
    }

    /** Numbers and texts as they are; what is long or written for the machine is told by being there. */
    private String words(Difference one, @Nullable String text) {
        if (text == null) {
            return "";
        }
        Room room = rooms.get(one.at().name());
        return switch (one.at().kind()) {
            case NUMBER -> room == null ? text : FigureForms.words(room, text);
            case HEAD, CLAUSE -> text.length() > MOST ? text.substring(0, MOST) + "……" : text;
            default -> getTranslation("ui.difference.there");
        };
    }
}
