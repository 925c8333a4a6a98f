package io.touhao.monitoring.disclosure;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;

/** Reads {@code packs/disclosure/}. */
public final class DisclosurePacks {

    private static final PackShape SHAPE = PackShape.of("disclosure");

    private DisclosurePacks() {}

    /** The rule that the platform brings along, for tables of an item. */
    public static DisclosureRule bundled(TableItem item) {
        return read(PackFiles.bundled("disclosure"), "assumed-2023.yaml", item);
    }

    static DisclosureRule read(PackFiles files, String name, TableItem item) {
        try {
            var file = YamlFile.read(files.shown(name), files.text(name).orElseThrow());
            var faults = SHAPE.faults(file);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.toString());
            }
            var json = file.json();
            return new DisclosureRule(
                    json.get("id").stringValue(), json.get("ready").doubleValue(), json.get("threshold").intValue(), json.get("one").doubleValue(),
                    json.get("two").doubleValue(), json.get("protection").doubleValue(), json.get("floor").get(item.column()).doubleValue());
        } catch (YamlFile.Broken broken) {
            throw new IllegalArgumentException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }
}
