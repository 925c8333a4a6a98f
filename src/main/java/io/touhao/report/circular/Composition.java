package io.touhao.report.circular;

import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.report.document.OfficialDocument;
import io.touhao.report.document.OfficialDocument.Imprint;
import io.touhao.report.document.Passage;
import io.touhao.report.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A circular in words: overall figures, leading units, lagging units, problems, demands, ranking. Rates differ in points
 * (百分点); every figure knows where it opens to its records.
 */
final class Composition {

    private final Circular circular;
    private final CircularPack pack;
    private final Records records;
    private final List<Passage> body = new ArrayList<>();
    private int sections;

    Composition(Circular circular, CircularPack pack, Records records) {
        this.circular = circular;
        this.pack = pack;
        this.records = records;
    }

    OfficialDocument document(Draft draft, Issue issue) {
        overall(draft);
        new Comparison(circular, pack, records).passages().forEach(part -> {
            section(part.heading());
            body.addAll(part.passages());
        });
        section("存在的主要问题");
        body.addAll(new ProblemWords(circular, records).passages());
        section("有关要求");
        for (int at = 0; at < draft.demands().size(); at++) {
            body.add(new Passage.Heading(3, "%d.".formatted(at + 1), Text.of(draft.demands().get(at))));
        }
        var organ = organ();
        return new OfficialDocument(
                organ.office() + "文件", issue.number(), title(), organ.to(), body,
                List.of(new RankingAnnex(circular, records).annex()), organ.office(), issue.date(), List.of("此件主动公开"),
                Optional.of(new Imprint(organ.copies(), organ.office() + "办公室", issue.date())));
    }

    List<String> title() {
        return List.of("关于%s%s重点任务".formatted(all(), circular.round().name()), "调度情况的通报");
    }

    CircularPack.Organ organ() {
        var unit = circular.unit();
        return pack.organ(unit.path().code(), unit.name(), unit.level());
    }

    /** 全省, 全市, 全县. */
    private String all() {
        return "全" + (circular.unit().level() == Level.PROVINCE ? "省" : circular.unit().level() == Level.CITY ? "市" : "县");
    }

    private void overall(Draft draft) {
        body.add(Passage.paragraph("按照《关于“聚力头号工程 大抓三个经济”的实施方案》（鲁工信发〔2023〕3号）关于定期调度的要求，现将%s%s调度情况通报如下。"
                .formatted(all(), circular.round().name())));
        section("总体情况");
        body.add(new Passage.Paragraph(rates()));
        body.add(new Passage.Paragraph(lights()));
        if (!draft.remark().isEmpty()) {
            body.add(Passage.paragraph(Wording.tidy(draft.remark())));
        }
    }

    private Text rates() {
        var tally = circular.tally();
        var text = Text.of("截至%s，%s应办任务".formatted(circular.asOf(), all()))
                .then(figure(Counted.ALL)).then("项，已办结").then(figure(Counted.CLOSED)).then("项，办结率")
                .figure(Figures.rate(tally.rate()) + "%", at(Counted.CLOSED));
        if (circular.before().isEmpty()) {
            return text.then("。本轮为首轮调度，没有上期可比。");
        }
        var change = tally.rate().subtract(circular.before().get().rate());
        return text.then("，较").then(circular.last()).then(PointWords.change(change)).then("。");
    }

    private Text lights() {
        var text = Text.of("未办结任务中，正常").then(figure(Counted.GREEN));
        for (var counted : List.of(Counted.NEAR, Counted.YELLOW, Counted.RED, Counted.UNREPORTED)) {
            text = text.then("项，" + counted.title()).then(figure(counted));
        }
        return text.then("项；逾期").then(figure(Counted.OVERDUE)).then("项，本期退回").then(figure(Counted.RETURNED)).then("项。");
    }

    private Text figure(Counted counted) {
        return Text.NONE.figure(Figures.count(circular.tally().count(counted)), at(counted));
    }

    private String at(Counted counted) {
        return records.of(circular.unit().path().code(), counted);
    }

    private void section(String title) {
        sections++;
        body.add(Passage.heading(1, Wording.numeral(sections) + "、" + title));
    }
}
