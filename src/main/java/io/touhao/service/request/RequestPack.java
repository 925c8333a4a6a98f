package io.touhao.service.request;

import io.touhao.page.list.Option;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How requests are seen to: {@code packs/service/requests.yaml}.
 *
 * @param verify working days within which it is verified; {@code reply} and {@code solve} likewise
 * @param most working days it may take with all stops
 * @param contentFrom the rating from which the firm is content
 * @param likeness from which two titles are the same thing
 * @param common how many alike make a common problem
 */
public record RequestPack(
        String title, int verify, int reply, int solve, int most, int contentFrom, double likeness, int months, int common, List<Kind> kinds,
        List<PauseReason> pauses) {

    private static final PackShape SHAPE = PackShape.of("requests");
    private static final String NAME = "requests.yaml";

    public RequestPack {
        kinds = List.copyOf(kinds);
        pauses = List.copyOf(pauses);
    }

    /** A kind of request (类别), and the departments that mostly see to it. */
    public record Kind(String key, String title, List<String> departments) {}

    /** A reason for which a clock may stand still, and for how many working days at most. */
    public record PauseReason(String key, String title, int workingDays) {}

    public Optional<Kind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    public Optional<PauseReason> pause(String key) {
        return pauses.stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    public List<Option> kindOptions() {
        return kinds.stream().map(kind -> new Option(kind.key(), kind.title())).toList();
    }

    public static RequestPack bundled() {
        var files = PackFiles.bundled("service");
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

    private static RequestPack of(JsonNode json) {
        var terms = json.get("terms");
        var alike = json.get("alike");
        return new RequestPack(
                json.get("title").stringValue(), terms.get("verify").intValue(), terms.get("reply").intValue(), terms.get("solve").intValue(),
                terms.get("most").intValue(), json.get("content-from").intValue(), alike.get("likeness").doubleValue(),
                alike.get("months").intValue(), alike.get("common").intValue(),
                json.get("kinds").valueStream().map(one -> new Kind(
                        one.get("key").stringValue(), one.get("title").stringValue(),
                        one.get("departments").valueStream().map(JsonNode::stringValue).toList())).toList(),
                json.get("pauses").valueStream().map(one -> new PauseReason(
                        one.get("key").stringValue(), one.get("title").stringValue(), one.get("working-days").intValue())).toList());
    }
}
