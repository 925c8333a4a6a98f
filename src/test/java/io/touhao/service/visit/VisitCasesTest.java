package io.touhao.service.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.WorkingDays;
import io.touhao.rulebook.pack.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every case of {@code packs/service/cases/visits.yaml} is a test. */
class VisitCasesTest {

    private static final Path CASES = Path.of("packs/service/cases/visits.yaml");
    private static final VisitPack PACK = VisitPack.bundled();

    /** A visit and what it counts as. */
    private record Judged(String firm, LocalDate day, Standing standing) {}

    @TestFactory
    Stream<DynamicTest> eachCaseIsCountedAsWritten() throws Exception {
        var cases = YamlFile.read(CASES.toString(), Files.readString(CASES)).json().valueStream().toList();
        assertThat(cases).hasSizeGreaterThan(12);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.get("case").stringValue(), () -> check(one)));
    }

    private static void check(JsonNode one) {
        var judged = judged(one.get("visits").valueStream().toList());
        one.get("at").properties().forEach(at -> assertThat(counts(one.get("list"), judged, YearMonth.parse(at.getKey())))
                .as(at.getKey()).isEqualTo(at.getValue().stringValue()));
    }

    private static List<Judged> judged(List<JsonNode> visits) {
        var byDay = visits.stream().collect(Collectors.groupingBy(visit -> Map.entry(visit.get("firm").stringValue(), day(visit, "day"))));
        var judged = new ArrayList<Judged>();
        byDay.forEach((key, ofDay) -> {
            var standings = PACK.on(key.getValue()).ofDay(ofDay.stream().map(VisitCasesTest::seen).toList(), WorkingDays.WEEKENDS_ONLY);
            standings.forEach(standing -> judged.add(new Judged(key.getKey(), key.getValue(), standing)));
        });
        return judged;
    }

    private static CountingRule.Seen seen(JsonNode visit) {
        var day = day(visit, "day");
        return new CountingRule.Seen(
                day, visit.has("manner") ? Manner.valueOf(visit.get("manner").stringValue()) : Manner.ON_SITE,
                visit.has("topics") ? visit.get("topics").intValue() : 1, visit.get("found").stringValue(),
                visit.has("recorded") ? day(visit, "recorded") : day, visit.has("untrue") && visit.get("untrue").booleanValue());
    }

    private static String counts(JsonNode list, List<Judged> judged, YearMonth month) {
        var end = month.atEndOfMonth();
        var counted = judged.stream()
                .filter(visit -> visit.standing().counts() && visit.day().getYear() == month.getYear() && !visit.day().isAfter(end)).toList();
        var firms = list.valueStream().filter(stay -> !day(stay, "from").isAfter(end) && (!stay.has("until") || day(stay, "until").isAfter(end)))
                .map(stay -> stay.get("firm").stringValue()).toList();
        var visited = firms.stream().filter(firm -> counted.stream().anyMatch(visit -> visit.firm().equals(firm))).count();
        return "%d/%d/%d".formatted(firms.size(), visited, counted.size());
    }

    private static LocalDate day(JsonNode json, String key) {
        return LocalDate.parse(json.get(key).stringValue());
    }
}
