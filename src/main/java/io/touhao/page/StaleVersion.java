package io.touhao.page;

import java.util.Optional;

/** Somebody else changed the record since it was opened. */
public record StaleVersion(String what) implements Refusal {

    @Override
    public Optional<String> instead() {
        return Optional.of("请刷新后查看最新内容，再办理。您填写的内容已保留。");
    }

    @Override
    public int status() {
        return 409;
    }
}
