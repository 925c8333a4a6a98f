package io.touhao.page.list;

import io.touhao.page.Refusal;
import java.util.Optional;

/** The address names a place in the list that cannot be read, for instance cut short when it was copied. */
public record StaleCursor() implements Refusal {

    @Override
    public String what() {
        return "翻页地址不完整，找不到这一页。";
    }

    @Override
    public Optional<String> instead() {
        return Optional.of("可以从列表第一页重新翻。");
    }
}
