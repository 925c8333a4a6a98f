package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    @Test
    void placesEveryCommitmentInTheRendition() {
        assertThat(Anchoring.place(Packs.SHANDONG, Packs.rendition())).allMatch(Placement.Placed.class::isInstance);
    }

    @Test
    void placesEveryCommitmentInTheOfficialText() {
        assertThat(Anchoring.place(Packs.SHANDONG, SharedDocuments.seed())).allMatch(Placement.Placed.class::isInstance);
    }

    @Test
    void bindsACommitmentToTheVerySentence() {
        var placed = placed(Packs.rendition(), "SD23-01-04");
        assertThat(placed.sentence().text()).contains("上门服务全覆盖");
        assertThat(placed.anchor().clausePath()).isEqualTo("二.1");
        assertThat(placed.anchor().documentNumber()).isEqualTo("鲁工信发〔2023〕3号");
    }

    @Test
    void pointsAtTheCharactersOfTheSentence() {
        var document = Packs.rendition();
        var anchor = placed(document, "SD23-05-02").anchor();
        assertThat(document.text().text().substring(anchor.start(), anchor.end())).contains("1万家(次)");
    }

    @Test
    void tellsWhyACommitmentCannotBePlaced() {
        var without = Packs.text(Packs.SHANDONG.rendition().replace("弘扬企业家精神、儒商精神。", ""));
        assertThat(Anchoring.place(Packs.SHANDONG, without))
                .filteredOn(Placement.Unplaced.class::isInstance)
                .singleElement()
                .satisfies(placement -> {
                    assertThat(placement.commitment().id()).isEqualTo("SD23-10-08");
                    assertThat(((Placement.Unplaced) placement).reason()).contains("二.10");
                });
    }

    @Test
    void findsASentenceThatMovedToAnotherClause() {
        var moved = Packs.text(Packs.SHANDONG.rendition()
                .replace("弘扬企业家精神、儒商精神。", "")
                .replace("组织“十链万企”融链固链。", "组织“十链万企”融链固链。弘扬企业家精神、儒商精神。"));
        assertThat(placed(moved, "SD23-10-08").anchor().clausePath()).isEqualTo("二.11");
    }

    @Test
    void hashesTheSameWordsAlikeWhateverTheirWidth() {
        var narrow = Packs.text("一、总体\n(一)目标。完成1万家(次)对接,办好活动。\n(二)其他。无。\n");
        var wide = Packs.text("一、总体\n（一）目标。完成１万家（次）对接，办好活动。\n（二）其他。无。\n");
        assertThat(hashes(narrow)).isEqualTo(hashes(wide));
    }

    private static List<String> hashes(PlanDocument document) {
        return document.prose().stream().map(sentence -> Anchoring.anchor(document, sentence).textHash()).toList();
    }

    private static Placement.Placed placed(PlanDocument document, String id) {
        return Anchoring.place(Packs.SHANDONG, document).stream()
                .filter(placement -> placement.commitment().id().equals(id))
                .map(Placement.Placed.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
