package io.touhao.page.file;

import io.touhao.page.Refusal;
import java.util.Optional;

/**
 * A file that is not kept.
 *
 * @param name as it was brought
 * @param reason half a sentence for people
 */
public record FileRefused(String name, String reason) implements Refusal {

    @Override
    public String what() {
        return "“%s”没有上传：%s。".formatted(name, reason);
    }

    @Override
    public Optional<String> field() {
        return Optional.of("files");
    }

    @Override
    public Optional<String> instead() {
        return Optional.of("可以上传 20 MB 以内的 pdf、docx、xlsx、doc、xls、ofd、png、jpg、txt。");
    }
}
