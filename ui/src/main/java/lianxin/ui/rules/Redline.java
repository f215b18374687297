package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a change, with what is on this side alone made visible. Long stretches that both sides have are shortened.
 *
 * @param text the words in order
 * @param only whether this side alone has them
 */
record Redline(List<String> text, List<Boolean> only) {

    private static final int AROUND = 24;
    private static final long MOST = 4_000_000;

    /** The words of one side that are not in the other in this order; all of them where there are too many to compare. */
    static Redline of(List<String> side, List<String> other) {
        boolean comparable = (long) side.size() * other.size() < MOST;
        int[][] common = comparable ? common(side, other) : new int[0][0];
        List<Boolean> only = new ArrayList<>();
        int two = 0;
        while (only.size() < side.size()) {
            int one = only.size();
            boolean same = comparable && two < other.size() && side.get(one).equals(other.get(two));
            if (!same && comparable && two < other.size() && common[one][two + 1] > common[one + 1][two]) {
                two++;
            } else {
                only.add(!same);
                two += same ? 1 : 0;
            }
        }
        return new Redline(side, only);
    }

    /** How many words the rest of both sides has in common, from each place on. */
    private static int[][] common(List<String> side, List<String> other) {
        int[][] common = new int[side.size() + 1][other.size() + 1];
        for (int one = side.size() - 1; one >= 0; one--) {
            for (int two = other.size() - 1; two >= 0; two--) {
                common[one][two] = side.get(one).equals(other.get(two))
                        ? common[one + 1][two + 1] + 1
                        : Math.max(common[one + 1][two], common[one][two + 1]);
            }
        }
        return common;
    }

    /** Running text, in which what is marked stands between the rest. */
    Span running(String mark) {
        Span all = new Span();
        int from = 0;
        while (from < text.size()) {
            int to = from;
            while (to < text.size() && only.get(to).equals(only.get(from))) {
                to++;
            }
            String words = String.join("", text.subList(from, to));
            all.getElement().appendChild(only.get(from) ? marked(mark, words) : Element.createText(shortened(words)));
            from = to;
        }
        return all;
    }

    /** Lines, of which those that are not marked are left out. */
    Div lines(String mark) {
        Div all = new Div();
        for (int line = 0; line < text.size(); line++) {
            if (only.get(line)) {
                Div block = new Div();
                block.getElement().appendChild(marked(mark, text.get(line)));
                all.add(block);
            }
        }
        return all;
    }

    private static Element marked(String mark, String words) {
        return new Element(mark).setText(words);
    }

    private static String shortened(String words) {
        return words.length() <= 3 * AROUND
                ? words
                : words.substring(0, AROUND) + "……" + words.substring(words.length() - AROUND);
    }
}
