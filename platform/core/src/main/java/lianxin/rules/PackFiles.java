package lianxin.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packs that are delivered with the product: each lies on the class path in a jar or folder of its own. */
final class PackFiles {

    private static final String HEAD = "pack/pack.yaml";

    private PackFiles() {}

    /** The files of each pack, by path inside the pack. */
    static List<Map<String, String>> delivered() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            List<Map<String, String>> packs = new ArrayList<>();
            for (Resource head : resolver.getResources("classpath*:" + HEAD)) {
                String address = head.getURL().toString();
                packs.add(read(resolver, address.substring(0, address.length() - HEAD.length())));
            }
            return packs;
        } catch (IOException broken) {
            throw new Fault(Fault.Category.DEFECT, "A delivered rule pack cannot be read", broken);
        }
    }

    private static Map<String, String> read(PathMatchingResourcePatternResolver resolver, String root)
            throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String pattern : List.of("plugin.properties", "pack/**/*.yaml")) {
            for (Resource file : resolver.getResources(root + pattern)) {
                files.put(
                        file.getURL().toString().substring(root.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
