package io.touhao.report.web;

import io.touhao.indicator.IndicatorId;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a leader's home shows of a plan (头号工程与三个经济), by numbers of the ledger.
 *
 * @param head number of the commitment that heads the wall
 * @param growth indicator by which cities and industries are shown
 * @param month indicator whose months are drawn as bars
 * @param compared keys of the official series in which provinces are compared
 */
record CockpitPack(String title, String head, List<Group> groups, IndicatorId growth, IndicatorId month, List<String> compared) {

    private static final String FILE = "shandong-2023.yaml";

    /** Commitments under one heading. */
    record Group(String title, List<String> numbers) {}

    /** The pack that the platform brings along; a broken one stops the start. */
    static CockpitPack bundled() {
        try {
            var text = PackFiles.bundled("cockpit").text(FILE).orElseThrow();
            var pack = YamlFile.read("packs/cockpit/" + FILE, text).json();
            var groups = StreamSupport.stream(pack.required("groups").spliterator(), false)
                    .map(group -> new Group(group.required("title").asString(), words(group.required("numbers"))))
                    .toList();
            return new CockpitPack(
                    pack.required("title").asString(), pack.required("head").asString(), groups,
                    IndicatorId.of(pack.required("growth").asString()), IndicatorId.of(pack.required("month").asString()),
                    words(pack.required("compared")));
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }
}
