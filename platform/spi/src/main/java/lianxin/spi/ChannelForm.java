package lianxin.spi;

import java.util.List;

/**
 * What a channel is called and what it asks.
 *
 * @param name what people call it, as in 单位消息平台
 * @param address what a person is asked for, as in 工号; never a telephone number or a chat account, the house keeps neither
 * @param settings what the tenant's administrator is asked for
 */
public record ChannelForm(Words name, Words address, List<Setting> settings) {

    public ChannelForm {
        settings = List.copyOf(settings);
    }
}
