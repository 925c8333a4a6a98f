package io.touhao.indicator.web;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Value;
import io.touhao.indicator.pack.DefinitionArchive.Edition;
import io.touhao.page.Letterhead;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Values of an indicator as a workbook: the values, and on sheets beside them definition, editions and sources. */
record ValueWorkbook(Indicator indicator, Map<UnitPath, String> names, List<Value> values, List<Edition> editions, Letterhead letterhead, ZoneId zone) {

    private static final int HEAD = 2;

    void write(DefinitionWords definitions, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "touhao", "1.0")) {
            values(workbook.newWorksheet("数值"), definitions);
            definition(workbook.newWorksheet("口径"), definitions.of(indicator));
            editions(workbook.newWorksheet("版本"));
            sources(workbook.newWorksheet("来源"));
        }
    }

    private void values(Worksheet sheet, DefinitionWords definitions) {
        sheet.value(0, 0, indicator.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, letterhead.line());
        head(sheet, HEAD, "单位", "代码", "期间", "度量", "分组", "数值", "计量单位", "数据版本", "口径版本", "来源", "入库时间");
        var line = HEAD + 1;
        for (var value : values) {
            sheet.value(line, 0, names.getOrDefault(value.unit(), value.unit().code()));
            sheet.value(line, 1, value.unit().code());
            sheet.value(line, 2, value.period().words());
            sheet.value(line, 3, value.measure().title());
            sheet.value(line, 4, definitions.slice(indicator, value.slice()));
            sheet.value(line, 5, value.figure());
            sheet.value(line, 6, value.measure() == indicator.headline() ? indicator.unit() : "");
            sheet.value(line, 7, value.standing().title());
            sheet.value(line, 8, value.version());
            sheet.value(line, 9, value.source().equals(Value.RECORDS) ? "系统取数" : value.source());
            sheet.value(line, 10, LocalDateTime.ofInstant(value.knownFrom(), zone));
            sheet.style(line, 10).format("yyyy-mm-dd hh:mm").set();
            line++;
        }
        sheet.freezePane(0, HEAD + 1);
    }

    private void definition(Worksheet sheet, IndicatorPage.Definition definition) {
        head(sheet, 0, "项", "内容");
        var line = 1;
        for (var one : definition.lines()) {
            sheet.value(line, 0, one.title());
            sheet.value(line++, 1, one.words());
        }
        sheet.value(line, 0, "算法");
        sheet.value(line, 1, definition.formula());
        sheet.width(1, 80);
    }

    private void editions(Worksheet sheet) {
        head(sheet, 0, "版", "次", "起用", "原文");
        var line = 1;
        for (var edition : editions) {
            sheet.value(line, 0, edition.version());
            sheet.value(line, 1, edition.edition());
            sheet.value(line, 2, LocalDateTime.ofInstant(edition.knownFrom(), zone).toString());
            sheet.value(line++, 3, edition.text());
        }
    }

    private void sources(Worksheet sheet) {
        head(sheet, 0, "来源", "值的个数");
        var line = 1;
        for (var source : values.stream().collect(Collectors.groupingBy(Value::source, TreeMap::new,
                Collectors.counting())).entrySet()) {
            sheet.value(line, 0, source.getKey().equals(Value.RECORDS) ? "系统取数：" + indicator.source().orElse("") : source.getKey());
            sheet.value(line++, 1, source.getValue());
        }
    }

    private static void head(Worksheet sheet, int line, String... titles) {
        for (var column = 0; column < titles.length; column++) {
            sheet.value(line, column, titles[column]);
            sheet.style(line, column).bold().set();
            sheet.width(column, 16);
        }
    }
}
