package io.touhao.indicator.web;

import io.touhao.indicator.Indicator;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/** Values as plain text files: CSV, SDMX-CSV 2.0, and the metadata of CSV on the Web beside them. */
final class ValueFiles {

    /** SDMX-CSV 2.0: structure, action, dimensions, the observation, attributes. */
    private static final List<String> SDMX = List.of(
            "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "BREAKDOWN", "MEASURE_KIND", "ACCUMULATION",
            "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "DECIMALS", "VERSION", "SOURCE");
    private static final List<String> CSV = List.of("指标", "单位代码", "期间", "度量", "分组", "数值", "计量单位", "数据版本", "口径版本", "来源", "入库时间");
    private static final Map<Measure, String> KINDS = Map.of(
            Measure.LEVEL, "LEVEL", Measure.COMPARABLE, "COMPARABLE_LEVEL", Measure.BASE, "COMPARABLE_BASE", Measure.GROWTH, "GROWTH_YOY",
            Measure.NUMERATOR, "NUMERATOR", Measure.DENOMINATOR, "DENOMINATOR", Measure.RANK, "RANK");

    private ValueFiles() {}

    static String csv(Indicator indicator, List<Value> values, Function<Slice, String> slices) {
        return text(CSV, values.stream().map(value -> List.of(
                value.indicator().value(), value.unit().code(), value.period().code(), value.measure().title(), slices.apply(value.slice()),
                value.figure().toPlainString(), unit(indicator, value), value.standing().title(), String.valueOf(value.version()),
                value.source(), value.knownFrom().toString())));
    }

    static String sdmx(Indicator indicator, List<Value> values) {
        return text(SDMX, values.stream().map(value -> List.of(
                "dataflow", "SD_MIIT:INDICATOR(1.0)", "R", frequency(value.period()), value.unit().code(), value.indicator().value(),
                value.slice().code().isEmpty() ? "_T" : value.slice().code(), KINDS.get(value.measure()), indicator.span().name(),
                time(value.period()), value.figure().toPlainString(), unit(indicator, value), "0", status(value.standing()),
                String.valueOf(Math.max(0, value.figure().scale())), String.valueOf(value.version()), value.source())));
    }

    private static String frequency(Period period) {
        return switch (period.months()) {
            case 3 -> "Q";
            case 12 -> "A";
            default -> "M";
        };
    }

    /** Months, quarters and years by their code, any other span as its first day and length. */
    private static String time(Period period) {
        var code = period.code();
        return code.contains("/") ? code.replace("/", "-01/") : code;
    }

    private static String status(ValueStanding standing) {
        return standing == ValueStanding.PRELIMINARY ? "P" : "A";
    }

    /** Only the headline figure is in the indicator's unit; what it is made of is as records have it. */
    private static String unit(Indicator indicator, Value value) {
        return value.measure() == indicator.headline() ? indicator.unit() : "";
    }

    private static String text(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(ValueFiles::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String field(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** CSVW metadata of the SDMX file: what each column is. */
    static String metadata(Indicator indicator, String file) {
        var columns = SDMX.stream().map(name -> Map.of("name", name, "titles", name, "datatype", type(name),
                "propertyUrl", "http://purl.org/linked-data/sdmx/2009/" + place(name) + "#" + name.toLowerCase(Locale.ROOT))).toList();
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(Map.of(
                "@context", "http://www.w3.org/ns/csvw", "url", file, "dc:title", indicator.title(), "dc:description",
                indicator.definition(), "dc:source", indicator.clause().words(), "dialect", Map.of("encoding", "utf-8", "header", true),
                "tableSchema", Map.of("columns", columns, "primaryKey",
                        List.of("REF_AREA", "INDICATOR", "BREAKDOWN", "MEASURE_KIND", "TIME_PERIOD")))));
    }

    private static String type(String column) {
        return switch (column) {
            case "OBS_VALUE" -> "decimal";
            case "DECIMALS", "UNIT_MULT", "VERSION" -> "integer";
            default -> "string";
        };
    }

    private static String place(String column) {
        return switch (column) {
            case "OBS_VALUE" -> "measure";
            case "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "DECIMALS", "VERSION", "SOURCE" -> "attribute";
            default -> "dimension";
        };
    }
}
