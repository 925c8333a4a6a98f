package io.touhao.service.visit;

import io.touhao.page.list.Option;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How visits are counted, what is talked of, and how they are laid out: {@code packs/service/visits.yaml}.
 *
 * @param document what the plan says, and the clause
 * @param phrases sentences that may be ticked in place of typing
 * @param minutes a visit takes, the way included
 * @param weekHours hours of a week
 * @param callBackPercent share of a quarter's visits that is called back on
 */
public record VisitPack(
        String title, String document, String clause, List<CountingRule> editions, List<Topic> topics, List<String> phrases, int minutes, int weekHours,
        double callBackPercent, int callBackLeast) {

    private static final PackShape SHAPE = PackShape.of("visits");
    private static final String NAME = "visits.yaml";

    public VisitPack {
        editions = editions.stream().sorted(Comparator.comparing(CountingRule::from)).toList();
        topics = List.copyOf(topics);
        phrases = List.copyOf(phrases);
    }

    /** Something that is talked of on a visit (走访事项). */
    public record Topic(String key, String title) {}

    public static VisitPack bundled() {
        return read(PackFiles.bundled("service"));
    }

    /** The rule for the visits of a day; the first one where the day lies before it. */
    public CountingRule on(LocalDate day) {
        return editions.stream().filter(edition -> !edition.from().isAfter(day)).reduce((earlier, later) -> later).orElse(editions.getFirst());
    }

    public String topic(String key) {
        return topics.stream().filter(topic -> topic.key().equals(key)).map(Topic::title).findFirst().orElse(key);
    }

    public List<Option> options() {
        return topics.stream().map(topic -> new Option(topic.key(), topic.title())).toList();
    }

    static VisitPack read(PackFiles files) {
        try {
            var file = YamlFile.read(files.shown(NAME), files.text(NAME).orElseThrow());
            var faults = SHAPE.faults(file);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.toString());
            }
            return of(file.json());
        } catch (YamlFile.Broken broken) {
            throw new IllegalArgumentException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }

    private static VisitPack of(JsonNode json) {
        var source = json.get("source");
        var load = json.get("load");
        var callBack = json.get("call-back");
        return new VisitPack(
                json.get("title").stringValue(), source.get("document").stringValue(), source.get("clause").stringValue(),
                json.get("editions").valueStream().map(VisitPack::edition).toList(),
                json.get("topics").valueStream().map(one -> new Topic(one.get("key").stringValue(), one.get("title").stringValue())).toList(),
                json.get("phrases").valueStream().map(JsonNode::stringValue).toList(), load.get("minutes").intValue(), load.get("week-hours").intValue(), callBack.get("percent").doubleValue(),
                callBack.get("least").intValue());
    }

    private static CountingRule edition(JsonNode json) {
        return new CountingRule(
                LocalDate.parse(json.get("from").stringValue()), json.get("words").intValue(), json.get("topics").intValue(),
                json.get("on-site").booleanValue(), json.get("once-a-day").booleanValue(), json.get("enter-within").intValue());
    }
}
