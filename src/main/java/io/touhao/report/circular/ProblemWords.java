package io.touhao.report.circular;

import io.touhao.page.Figures;
import io.touhao.report.document.Passage;
import io.touhao.report.document.Text;
import io.touhao.review.round.FrozenSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of a circular: what sheets say by theme, who did not report, and what was closed out without its evidence. */
final class ProblemWords {

    private static final int VOICES = 3;
    private static final int NAMES = 6;
    private static final int OVERRIDES = 5;

    private final Circular circular;
    private final Records records;
    private final List<Passage> passages = new ArrayList<>();

    ProblemWords(Circular circular, Records records) {
        this.circular = circular;
        this.records = records;
    }

    List<Passage> passages() {
        circular.problems().groups().forEach(this::theme);
        if (!circular.missing().isEmpty()) {
            missing();
        }
        if (!circular.overridden().isEmpty()) {
            overridden();
        }
        if (passages.isEmpty()) {
            passages.add(Passage.paragraph("本轮各单位没有报告问题。"));
        }
        return List.copyOf(passages);
    }

    private void theme(Problems.Group group) {
        var voices = group.voices().stream()
                .limit(VOICES)
                .map(voice -> "%s反映%s".formatted(voice.unit(), voice.words()))
                .collect(Collectors.joining("；"));
        part(group.theme(), Text.of("涉及%d个单位。%s。".formatted(group.units(), voices)));
    }

    private void missing() {
        var units = circular.missing().stream().map(FrozenSheet::unitName).distinct().toList();
        part("报送不及时", Text.of("本轮应报调度表%s张，未报送".formatted(Figures.count(circular.sheets().size())))
                .figure(Figures.count(circular.missing().size()), records.missing())
                .then("张，涉及%s%s。".formatted(
                        units.stream().limit(NAMES).collect(Collectors.joining("、")),
                        units.size() > NAMES ? "等%d个单位".formatted(units.size()) : "")));
    }

    private void overridden() {
        var rows = circular.overridden();
        var named = rows.stream()
                .limit(OVERRIDES)
                .map(row -> "%s“%s”".formatted(row.unitName(), Wording.tidy(row.title())))
                .collect(Collectors.joining("、"));
        part("部分事项未按佐证要求销号", Text.NONE
                .figure(Figures.count(rows.size()), records.of(circular.unit().path().code(), Counted.OVERRIDDEN))
                .then("项未达到佐证要求，由上级批准销号：%s%s。".formatted(named, rows.size() > OVERRIDES ? "等" : "")));
    }

    private void part(String title, Text follows) {
        passages.add(new Passage.Heading(2, "（%s）%s。".formatted(Wording.numeral(passages.size() + 1), title), follows));
    }
}
