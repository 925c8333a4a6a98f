package io.touhao.service.visit;

import io.touhao.page.file.BroughtFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sample of visits (抽样), which anybody can draw again: each visit's place is the hash of the seed and its key, so that the
 * seed, said aloud before, and the list decide alone.
 *
 * @param hash of the list that was drawn from
 */
public record Draw(String seed, String hash, List<Long> drawn) {

    public Draw {
        drawn = List.copyOf(drawn);
    }

    static Draw of(String seed, List<Long> visits, int count) {
        var list = visits.stream().sorted().toList();
        var drawn = list.stream().sorted(Comparator.comparing((Long visit) -> sha(seed + ":" + visit)).thenComparing(visit -> visit)).limit(count).toList();
        return new Draw(seed, sha(list.stream().map(String::valueOf).collect(Collectors.joining(","))), drawn);
    }

    /** How many of so many are drawn. */
    static int count(int visits, double percent, int least) {
        return Math.min(visits, Math.max(least, (int) Math.ceil(visits * percent / 100)));
    }

    private static String sha(String text) {
        return BroughtFile.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
