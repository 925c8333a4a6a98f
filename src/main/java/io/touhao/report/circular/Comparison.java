package io.touhao.report.circular;

import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.report.document.Passage;
import io.touhao.report.document.Text;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.SheetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which units are ahead and which behind, by name, and why. */
final class Comparison {

    private static final int TITLES = 2;

    private final Circular circular;
    private final CircularPack pack;
    private final Records records;

    record Part(String heading, List<Passage> passages) {}

    Comparison(Circular circular, CircularPack pack, Records records) {
        this.circular = circular;
        this.pack = pack;
        this.records = records;
    }

    List<Part> passages() {
        var noun = circular.unit().level() == Level.PROVINCE ? "市" : "县（市、区）";
        return List.of(
                new Part("推进较快的" + noun, List.of(leading())),
                new Part("推进较慢的" + noun + "和事项", behind()));
    }

    private Passage leading() {
        var leading = circular.leading(pack);
        var best = circular.ranking().stream().map(one -> one.tally().rate()).findFirst();
        if (best.filter(rate -> rate.compareTo(circular.praiseworthy(pack)) >= 0).isEmpty()) {
            return Passage.paragraph("截至%s，全年序时进度为%s%%，没有单位的办结率达到%s%%的表扬线，本期不点名表扬。".formatted(
                    circular.asOf(), Figures.rate(circular.proRata()), Figures.rate(circular.praiseworthy(pack))));
        }
        if (leading.isEmpty()) {
            return Passage.paragraph("各单位办结率差距不大，或位次并列较多，本期不点名表扬。");
        }
        var text = Text.of("对");
        for (int at = 0; at < leading.size(); at++) {
            text = text.then(at == 0 ? "" : "、").then(leading.get(at).unit().name());
        }
        text = text.then("予以表扬。");
        for (var one : leading) {
            text = text.then(standing(one)).then("。");
        }
        return new Passage.Paragraph(text);
    }

    private List<Passage> behind() {
        var lagging = circular.lagging(pack);
        if (lagging.isEmpty()) {
            return List.of(Passage.paragraph("没有明显落后的单位，或位次并列较多，本期不点名。"), slowItems());
        }
        var passages = new ArrayList<Passage>();
        lagging.forEach(one -> passages.add(new Passage.Paragraph(standing(one).then(cause(one)))));
        passages.add(slowItems());
        return passages;
    }

    /** 潍坊市办结率79.3%，居第3位，较上季度提高12.4个百分点，前进5位. */
    private Text standing(Ranked one) {
        var text = Text.of(one.unit().name() + "办结率")
                .figure(Figures.rate(one.tally().rate()) + "%", at(one, Counted.CLOSED))
                .then("，居%s第%d位".formatted(one.tied() ? "并列" : "", one.place()));
        if (one.change().isPresent()) {
            text = text.then("，较" + circular.last() + PointWords.change(one.change().get()));
        }
        var moved = one.before().map(then -> then.place() - one.place()).orElse(0);
        return moved == 0 ? text : text.then("，%s%d位".formatted(moved > 0 ? "前进" : "后退", Math.abs(moved)));
    }

    /** From the figures, and from what the unit itself wrote. */
    private Text cause(Ranked one) {
        var text = Text.of("，" + PointWords.against("平均水平", one.tally().rate().subtract(circular.tally().rate())))
                .then(counted(one, "；逾期", Counted.OVERDUE)).then(counted(one, "；滞后", Counted.RED));
        var titles = titles(circular.rows().stream().filter(row -> one.unit().path().contains(row.unit())).toList());
        if (!titles.isEmpty()) {
            text = text.then("，主要是" + String.join("、", titles) + "等推进缓慢");
        }
        return own(one).isEmpty() ? text.then("。") : text.then("。该单位说明：" + own(one) + "。");
    }

    /** What is nought is not worth a word. */
    private Text counted(Ranked one, String before, Counted what) {
        var count = one.tally().count(what);
        return count == 0 ? Text.NONE : Text.of(before).figure(Figures.count(count), at(one, what)).then("项");
    }

    private String own(Ranked one) {
        return circular.sheets().stream()
                .filter(sheet -> sheet.kind() == SheetKind.UNIT && sheet.unit().equals(one.unit().path()) && sheet.state().isReported())
                .flatMap(sheet -> Wording.sentences(sheet.problems()).stream())
                .limit(TITLES)
                .collect(Collectors.joining("；"));
    }

    private Passage slowItems() {
        var slow = counts(circular.rows());
        if (slow.isEmpty()) {
            return Passage.paragraph("没有滞后或逾期的事项。");
        }
        var words = slow.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(entry -> "“%s”（%d项）".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("、"));
        return new Passage.Paragraph(Text.of("滞后或逾期较集中的事项是：" + words + "。"));
    }

    private List<String> titles(List<FrozenRow> rows) {
        return counts(rows).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(TITLES)
                .map(entry -> "“" + entry.getKey() + "”")
                .toList();
    }

    /** Titles of what is late or slow, with how often; in the order of their numbers. */
    private Map<String, Long> counts(List<FrozenRow> rows) {
        return rows.stream()
                .filter(row -> Counted.OVERDUE.counts(row, circular.on()) || Counted.RED.counts(row, circular.on()))
                .collect(Collectors.groupingBy(row -> Wording.tidy(row.title()), LinkedHashMap::new, Collectors.counting()));
    }

    private String at(Ranked one, Counted counted) {
        return records.of(one.unit().path().code(), counted);
    }
}
