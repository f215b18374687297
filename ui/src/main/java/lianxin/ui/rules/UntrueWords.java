package lianxin.ui.rules;

import java.util.List;
import java.util.stream.Stream;
import lianxin.kernel.Refusal;

/** Why a sentence is not true, without the words of the machine. */
record UntrueWords(GroundWords words) {

    Refusal said(Refusal untrue) {
        List<Object> is = untrue.arguments();
        return untrue.code().equals("pack.scenario")
                ? Refusal.ofAll(
                        untrue.code(),
                        is.getFirst(),
                        PackWords.word("ui.sentence.key.", is.get(1).toString()),
                        value(is.get(2)),
                        value(is.get(3)),
                        CellWords.list(
                                Stream.of(is.getLast().toString().split("、")).map(this::value)))
                : untrue;
    }

    private String value(Object machine) {
        return EvidenceWords.outcome(words.parameter(SentenceParts.status(machine.toString())));
    }
}
