package io.touhao.indicator.judgement;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The dated allowances of {@code packs/judgement/allowances.yaml}. */
public final class JudgementPack {

    private static final String FILE = "allowances.yaml";

    private final List<Allowances> all;

    private JudgementPack(List<Allowances> all) {
        this.all = all;
    }

    /** The pack that the platform brings along; a broken one stops the start. */
    public static JudgementPack bundled() {
        try {
            var text = PackFiles.bundled("judgement").text(FILE).orElseThrow();
            var lines = YamlFile.read("packs/judgement/" + FILE, text).json();
            return new JudgementPack(StreamSupport.stream(lines.spliterator(), false)
                    .map(JudgementPack::read)
                    .sorted(Comparator.comparing(Allowances::from).reversed())
                    .toList());
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }

    /** The judge of a day: by the latest allowances from that day or before, else by the earliest. */
    public Judge judge(LocalDate on) {
        return new Judge(all.stream().filter(one -> !one.from().isAfter(on)).findFirst().orElse(all.getLast()));
    }

    private static Allowances read(JsonNode line) {
        var about = line.required("about");
        return new Allowances(
                LocalDate.parse(line.required("from").asString()), about.required("points").decimalValue(),
                about.required("share").decimalValue(), line.required("front").required("place").intValue(),
                line.required("trend").required("step").decimalValue(), line.path("assumed").asBoolean(false));
    }
}
