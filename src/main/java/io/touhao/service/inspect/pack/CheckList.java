package io.touhao.service.inspect.pack;

import java.util.List;
import java.util.Optional;

/** What is gone through at an inspection (检查单), in an edition. */
public record CheckList(String id, String title, int edition, List<CheckItem> items) {

    public CheckList {
        items = List.copyOf(items);
    }

    public Optional<CheckItem> item(String key) {
        return items.stream().filter(item -> item.id().equals(key)).findFirst();
    }

    /** Title and edition as people call it: 化工检查单 2023 版. */
    public String words() {
        return "%s %d 版".formatted(title, edition);
    }
}
