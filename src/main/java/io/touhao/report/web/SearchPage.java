package io.touhao.report.web;

import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Searchable.Found;
import java.util.List;

/**
 * What was found from the top bar.
 *
 * @param words as typed; empty before anything was
 */
record SearchPage(String words, List<Section> sections) {

    /** The hits of one kind. */
    record Section(String title, Found found) {

        String all() {
            return Figures.count(found.all());
        }

        boolean hasMore() {
            return found.all() > found.hits().size();
        }
    }

    Heading heading() {
        return Heading.of(words.isEmpty() ? "全站搜索" : "搜索“%s”".formatted(words), "home").facts("只列您管辖范围内的");
    }

    /** Too little to look for. */
    boolean isShort() {
        return words.codePointCount(0, words.length()) < SearchPages.LEAST;
    }
}
