package lianxin.webhook;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxin.spi.Words;

/**
 * Where messages may go: scheme, host and port, as the operator wrote them. Without them a tenant's administrator could
 * have the server call any address that it can reach, such as those of the machine room.
 *
 * @param origins as in {@code https://gateway.example.cn} or {@code http://10.1.2.3:8080}
 */
record AllowedHosts(List<String> origins) {

    static AllowedHosts read(String hosts) {
        List<String> origins = Arrays.stream(hosts.split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .map(host -> origin(URI.create(host)))
                .toList();
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("webhook-channel.properties: hosts= names no host");
        }
        return new AllowedHosts(origins);
    }

    Optional<Words> objection(String address) {
        try {
            URI wanted = new URI(address);
            return wanted.getHost() != null && wanted.getRawUserInfo() == null && origins.contains(origin(wanted))
                    ? Optional.empty()
                    : Optional.of(new Words(
                            "推送网址不在平台运维允许的范围内：" + String.join("、", origins),
                            "The operator allows addresses at " + String.join(", ", origins)));
        } catch (java.net.URISyntaxException wrong) {
            return Optional.of(new Words("推送网址写得不对", "This is no address"));
        }
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return "";
        }
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
