package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.CatalogueReader;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The packs under {@code packs/eligibility}: {@code srdi-2022.yaml}, and {@code srdi-2022.2.yaml} for its second edition. Each
 * is read when it is first asked for.
 */
@Service
class BundledEligibilityPacks implements EligibilityPacks {

    static final PackFiles FILES = PackFiles.bundled("eligibility");

    private final PackLoader loader = new PackLoader(FILES);
    private final List<String> names = names();
    private final Map<String, EligibilityPack> read = new ConcurrentHashMap<>();
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    @Override
    public List<EligibilityPack> all() {
        return names.stream().map(this::pack).toList();
    }

    @Override
    public FactCatalogue facts() {
        return CatalogueReader.read(file("facts/firm.yaml"));
    }

    @Override
    public Optional<EligibilityPack> on(String name, LocalDate day, Purpose purpose) {
        var holding = versions(name).stream().filter(pack -> pack.isInForce(day, purpose)).toList();
        return holding.stream().filter(pack -> !pack.isInForce(day, Purpose.APPLICATION)).findFirst()
                .or(() -> holding.stream().findFirst());
    }

    @Override
    public List<EligibilityPack> inForce(LocalDate day) {
        return names.stream().map(this::series).distinct().map(title -> on(title, day)).flatMap(Optional::stream).toList();
    }

    @Override
    public List<EligibilityPack> versions(String name) {
        var own = names.stream().filter(file -> id(file).equals(name)).toList();
        var found = own.isEmpty() ? names.stream().filter(file -> series(file).equals(name)).toList() : own;
        return found.stream().map(this::pack)
                .sorted(Comparator.comparing(EligibilityPack::effectiveFrom).thenComparing(EligibilityPack::edition).reversed())
                .toList();
    }

    @Override
    public Optional<EligibilityPack> version(String id, int edition) {
        return versions(id).stream().filter(pack -> pack.id().equals(id) && pack.edition() == edition).findFirst();
    }

    @Override
    public EligibilityPack with(EligibilityPack pack, Map<String, BigDecimal> changes) {
        return Thresholds.changed(pack, changes);
    }

    private EligibilityPack pack(String name) {
        return read.computeIfAbsent(name, file -> loader.load(file).sound());
    }

    /** The title a pack is for, without reading its rules. */
    private String series(String name) {
        return titles.computeIfAbsent(name, file -> file(file + ".yaml").json().get("series").stringValue());
    }

    private static YamlFile file(String name) {
        try {
            return YamlFile.read(FILES.shown(name), FILES.text(name).orElseThrow());
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String id(String name) {
        return name.replaceFirst("\\.\\d+$", "");
    }

    static List<String> names() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/packs/eligibility/*.yaml");
            return Arrays.stream(files).map(file -> file.getFilename().replace(".yaml", "")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
