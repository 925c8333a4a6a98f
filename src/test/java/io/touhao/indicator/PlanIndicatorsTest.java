package io.touhao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.fact.OfferedFacts;
import io.touhao.indicator.pack.IndicatorPack;
import io.touhao.indicator.pack.IndicatorPacks;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every number that the plan commits to has an indicator; the list of them is made from the packs. */
class PlanIndicatorsTest {

    private static final Path LIST = Path.of("docs/indicators.md");
    private static final Path PLAN = Path.of("packs/shandong-2023");
    private static final Path PACKS = Path.of("packs/indicators");
    private static final Set<String> KINDS = Set.of(
            "about", "min", "max", "exact", "coverage", "rank", "trend", "comparison", "standing");

    /** What will keep the records that an evidence contract asks for. */
    private static final Map<String, String> MECHANISMS = Map.of(
            "visitRecord", "visits (service)", "inspectionRecord", "inspections (service)", "matchRecord", "matches (matching)",
            "recognitionRecord", "recognitions (programme)", "quotaRecord", "allowances (quota)", "requestRecord", "requests (service)");

    private final FactSources sources = OfferedFacts.read();

    /** A commitment with a number in it. */
    private record Numbered(String id, String title, String indicator, List<String> evidence) {}

    @Test
    void everyPackIsSoundAndEveryNumberHasAnIndicator() throws Exception {
        var packs = packs();
        assertThat(packs.stream().flatMap(pack -> pack.faults().stream())).isEmpty();
        var known = indicators(packs);
        assertThat(numbered()).hasSizeGreaterThan(40).allSatisfy(one -> assertThat(known).as(one.id()).containsKey(one.indicator()));
    }

    /** The list is made from the packs; where it is out of date it is written anew, and the test says so. */
    @Test
    void theListIsUpToDate() throws Exception {
        var text = text();
        var was = Files.exists(LIST) ? Files.readString(LIST) : "";
        Files.writeString(LIST, text);
        assertThat(was).as("%s was out of date and has been written anew", LIST).isEqualTo(text);
    }

    private String text() throws Exception {
        var known = indicators(packs());
        var rows = numbered().stream().map(one -> "| %s | %s | `%s` | %s |".formatted(
                one.id(), one.title(), one.indicator(), standing(one, known.get(one.indicator())))).toList();
        var others = known.values().stream()
                .filter(Indicator::isComputed)
                .map(one -> "| `%s` | %s | %s | %s | %s |".formatted(one.id(), one.title(), one.unit(), one.computation().title(),
                        sources.get(one.source().orElseThrow()).title()))
                .toList();
        return """
                # Indicators

                Made from the packs by `PlanIndicatorsTest`. `java -jar target/touhao.jar indicator list` prints the catalogue.

                ## The numbers of the plan

                %d of %d are proved by records now; the others are taken in from offices until the mechanism that keeps their
                records is there.

                | commitment | promise | indicator | proved by |
                | --- | --- | --- | --- |
                %s

                ## Worked out from records

                | indicator | title | unit | computation | records |
                | --- | --- | --- | --- | --- |
                %s
                """.formatted(rows.stream().filter(row -> row.contains("| records: ")).count(), rows.size(), String.join("\n", rows),
                String.join("\n", others));
    }

    private String standing(Numbered numbered, Indicator indicator) {
        if (indicator.isComputed()) {
            return "records: " + sources.get(indicator.source().orElseThrow()).title();
        }
        return numbered.evidence().stream().filter(MECHANISMS::containsKey).findFirst()
                .map(kind -> "waits for " + MECHANISMS.get(kind))
                .orElse("figures of offices");
    }

    private static Map<String, Indicator> indicators(List<IndicatorPack> packs) {
        return packs.stream().flatMap(pack -> pack.indicators().stream())
                .collect(Collectors.toMap(one -> one.id().value(), one -> one, (earlier, later) -> later, TreeMap::new));
    }

    private List<IndicatorPack> packs() throws IOException {
        try (var files = Files.list(PACKS)) {
            var names = files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
            return IndicatorPacks.load(PackFiles.folder(PACKS), names, sources);
        }
    }

    private static List<Numbered> numbered() throws Exception {
        var found = new ArrayList<Numbered>();
        try (var files = Files.list(PLAN.resolve("actions"))) {
            for (var file : files.sorted().toList()) {
                read(file, found);
            }
        }
        read(PLAN.resolve("goals.yaml"), found);
        return found;
    }

    private static void read(Path file, List<Numbered> found) throws Exception {
        YamlFile.read(file.toString(), Files.readString(file)).json().get("commitments").valueStream().forEach(one -> {
            var evidence = one.get("evidence").valueStream().map(line -> line.get("kind").stringValue()).toList();
            if (KINDS.contains(one.get("kind").stringValue()) || evidence.contains("indicatorValue")) {
                found.add(new Numbered(text(one, "id"), text(one, "title"), text(one, "indicator"), evidence));
            }
        });
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).stringValue();
    }
}
