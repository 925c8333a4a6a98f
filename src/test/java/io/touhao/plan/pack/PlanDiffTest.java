package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.plan.pack.PlanDiff.Change;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

    private static final String TEXT = Packs.SHANDONG.rendition();

    @Test
    void leavesEveryCommitmentOfAnUnchangedTextUntouched() {
        var diff = diff(TEXT);
        assertThat(diff.changes()).allMatch(Change.Untouched.class::isInstance);
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void flagsExactlyTheDescendantsOfThreeEditedClauses() {
        var diff = diff(TEXT.replace("对接企业1万家(次)", "对接企业1.2万家(次)")
                .replace("制定工业领域碳达峰实施方案", "制定工业和建材领域碳达峰实施方案")
                .replace("每季度至少调度1次", "每月至少调度1次"));
        assertThat(ids(diff, Change.Changed.class)).containsExactly(
                "SD23-04-01", "SD23-04-02", "SD23-04-03",
                "SD23-05-02", "SD23-05-03", "SD23-05-04", "SD23-05-05", "SD23-05-06",
                "SD23-O-12", "SD23-O-13", "SD23-O-14");
        assertThat(ids(diff, Change.Orphaned.class)).isEmpty();
        assertThat(ids(diff, Change.Moved.class)).isEmpty();
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void orphansTheCommitmentsOfASentenceThatIsGone() {
        var diff = diff(TEXT.replace("弘扬企业家精神、儒商精神。", ""));
        assertThat(ids(diff, Change.Orphaned.class)).containsExactly("SD23-10-08");
    }

    @Test
    void followsASentenceToAnotherClause() {
        var diff = diff(TEXT.replace("弘扬企业家精神、儒商精神。", "")
                .replace("组织“十链万企”融链固链。", "组织“十链万企”融链固链。弘扬企业家精神、儒商精神。"));
        assertThat(ids(diff, Change.Moved.class)).containsExactly("SD23-10-08");
    }

    @Test
    void proposesWhatTheNewTextAsksForBesides() {
        var diff = diff(TEXT.replace("弘扬企业家精神、儒商精神。", "弘扬企业家精神、儒商精神。年内新建海外服务站20个以上。"));
        assertThat(diff.added()).singleElement().satisfies(draft -> {
            assertThat(draft.clause()).isEqualTo("二.10");
            assertThat(draft.judgement().words()).isEqualTo("20 个 以上");
        });
    }

    @Test
    void accountsForEachCommitmentOnce() {
        var counts = new TreeMap<String, Integer>();
        diff(TEXT.replace("11.产业生态", "11.产业新生态")).changes()
                .forEach(change -> counts.merge(change.commitment().id(), 1, Integer::sum));
        assertThat(counts).hasSize(Packs.SHANDONG.commitments().size()).allSatisfy((id, count) -> assertThat(count).isOne());
    }

    private static PlanDiff diff(String newText) {
        var old = Packs.rendition();
        var now = Packs.text(newText);
        var bound = Anchoring.place(Packs.SHANDONG, old).stream().map(DraftCommitment::of).toList();
        return PlanDiff.of(old, now, bound, DraftMaker.propose(now, PackParameters.USUAL, 2023));
    }

    private static List<String> ids(PlanDiff diff, Class<? extends Change> sort) {
        return diff.changes().stream().filter(sort::isInstance).map(change -> change.commitment().id()).toList();
    }
}
