package io.touhao.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * What a module lets people find from the top bar (全站搜索), as a bean of its own. It answers within the scope of whoever is
 * signed in, so that nobody finds what he could not open.
 */
public interface Searchable {

    /** The heading its hits stand under: 企业. */
    String title();

    /** Where it stands among the others, the smallest first. */
    int place();

    /**
     * What holds the words, the best first.
     *
     * @param words as typed, not empty
     * @param most so many are shown
     */
    Found find(String words, int most);

    /**
     * What was found.
     *
     * @param all how many there are
     * @param address of the list that holds them all; empty where there is none
     */
    record Found(List<Hit> hits, long all, String address) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One of them.
     *
     * @param note what tells it from others of its name
     */
    record Hit(String title, String address, String note) {}

    /** The words as {@code ilike} wants them, with nothing in them that stands for anything else. */
    static String pattern(String words) {
        return "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** The address of a list that is narrowed to the words. */
    static String narrowed(String list, String words) {
        return list + (list.contains("?") ? "&" : "?") + "q=" + UriUtils.encode(words, StandardCharsets.UTF_8);
    }
}
