package lianxin.organization;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from the root down to an organisation as one text, {@code /1/20/300/}: what is below begins with it. */
final class TreePath {

    static final int MAX_LENGTH = 240;

    private TreePath() {}

    static String of(List<OrganizationId> ancestors, OrganizationId id) {
        return Stream.concat(ancestors.stream(), Stream.of(id))
                .map(each -> Long.toString(each.value()))
                .collect(Collectors.joining("/", "/", "/"));
    }

    static List<OrganizationId> ids(String path) {
        return Stream.of(path.substring(1).split("/"))
                .map(each -> new OrganizationId(Long.parseLong(each)))
                .toList();
    }

    static List<OrganizationId> ancestors(String path) {
        List<OrganizationId> ids = ids(path);
        return ids.subList(0, ids.size() - 1);
    }
}
