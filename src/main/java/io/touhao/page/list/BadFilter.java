package io.touhao.page.list;

import io.touhao.page.Refusal;
import java.util.Optional;

/** A filter was given something it cannot compare with. */
public record BadFilter(String label, String typed, String parameter) implements Refusal {

    @Override
    public String what() {
        return "“%s”要填日期，收到的是“%s”。".formatted(label, typed);
    }

    @Override
    public Optional<String> instead() {
        return Optional.of("请按 2023-09-18 的样式填写，或清空这一项。");
    }

    @Override
    public Optional<String> field() {
        return Optional.of(parameter);
    }
}
