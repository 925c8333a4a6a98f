package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.plan.reading.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rendition says what the official text says, in other words. */
class RenditionTest {

    /** Longer stretches in common would be a copy; names of programmes and lists of products are shorter. */
    private static final int COPIED = 22;

    @Test
    void hasTheClausesOfTheOfficialText() {
        assertThat(paths(Packs.rendition())).isEqualTo(paths(SharedDocuments.seed()));
    }

    @Test
    void promisesTheFiguresOfTheOfficialText() {
        assertThat(targets(Packs.rendition())).isEqualTo(targets(SharedDocuments.seed()));
    }

    @Test
    void setsTheDeadlinesAndFrequenciesOfTheOfficialText() {
        assertThat(deadlines(Packs.rendition())).isEqualTo(deadlines(SharedDocuments.seed()));
        assertThat(recurrences(Packs.rendition())).isEqualTo(recurrences(SharedDocuments.seed()));
    }

    @Test
    void saysThatItIsNotTheOfficialText() {
        assertThat(Packs.SHANDONG.rendition()).startsWith("转述本");
    }

    @Test
    void copiesNoSentence() {
        var official = SharedDocuments.seed().text().text();
        var rendition = Packs.SHANDONG.rendition();
        for (var start = 0; start + COPIED <= rendition.length(); start++) {
            var stretch = rendition.substring(start, start + COPIED);
            assertThat(stretch.contains("\n") || !official.contains(stretch)).as(stretch).isTrue();
        }
    }

    private static List<String> paths(PlanDocument document) {
        return document.reading().clauses().stream().map(Clause::path).toList();
    }

    private static List<String> targets(PlanDocument document) {
        return document.reading().targets().stream()
                .map(target -> "%s %s %s %s %s %s".formatted(target.clause(), target.value().toPlainString(),
                        target.unit(), target.bound(), target.kind(), target.by()))
                .toList();
    }

    private static List<String> deadlines(PlanDocument document) {
        return document.reading().deadlines().stream().map(one -> one.clause() + " " + one.by()).toList();
    }

    private static List<String> recurrences(PlanDocument document) {
        return document.reading().recurrences().stream()
                .map(one -> "%s %s %d %s".formatted(one.clause(), one.every(), one.times(), one.bound()))
                .toList();
    }
}
