package lianxin.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.extension.Answer.Failed;
import lianxin.extension.Answer.Given;
import lianxin.kernel.Refusal;
import lianxin.spi.ChannelForm;
import lianxin.spi.Setting;
import lianxin.spi.Words;
import org.springframework.stereotype.Component;

/** What an administrator typed, held against the form that the plugin describes and against what the plugin objects to. */
@Component
record FillSettings(HandOver hand) {

    /** Puts what was typed over what is kept, and says what is wrong; a secret that was left empty stays as it is. */
    List<Refusal> fill(String plugin, Map<String, String> typed, Map<String, String> kept) {
        return switch (hand.form(plugin)) {
            case Given<ChannelForm>(ChannelForm form) -> {
                List<Refusal> missing = fill(form, typed, kept);
                yield missing.isEmpty() ? objections(plugin, kept) : missing;
            }
            case Failed<ChannelForm> failed -> List.of(refusal("channel.silent", hand.why(failed)));
        };
    }

    private static List<Refusal> fill(ChannelForm form, Map<String, String> typed, Map<String, String> kept) {
        List<Refusal> missing = new ArrayList<>();
        for (Setting setting : form.settings()) {
            String text = typed.getOrDefault(setting.name(), "").strip();
            if (!text.isEmpty() || !setting.secret()) {
                kept.put(setting.name(), text);
            }
            if (setting.required() && kept.getOrDefault(setting.name(), "").isEmpty()) {
                missing.add(Refusal.of(
                        setting.name(),
                        "channel.setting-missing",
                        setting.title().chinese(),
                        setting.title().english()));
            }
        }
        return missing;
    }

    private List<Refusal> objections(String plugin, Map<String, String> settings) {
        return switch (hand.objections(plugin, Map.copyOf(settings))) {
            case Given<List<Words>>(List<Words> words) ->
                words.stream().map(each -> refusal("channel.objection", each)).toList();
            case Failed<List<Words>> failed -> List.of(refusal("channel.silent", hand.why(failed)));
        };
    }

    private static Refusal refusal(String code, Words words) {
        return Refusal.ofAll(code, words.chinese(), words.english());
    }
}
