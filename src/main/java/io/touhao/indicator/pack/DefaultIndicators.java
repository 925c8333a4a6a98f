package io.touhao.indicator.pack;

import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The packs under {@code packs/indicators}, read once; a faulty one keeps the platform from starting. */
@Service
class DefaultIndicators implements Indicators {

    private static final String FOLDER = "indicators";

    private final List<Indicator> indicators;

    DefaultIndicators(FactSources sources) {
        var packs = IndicatorPacks.load(PackFiles.bundled(FOLDER), names(), sources);
        var faults = packs.stream().flatMap(pack -> pack.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("indicator packs have faults: " + faults);
        }
        this.indicators = packs.stream()
                .flatMap(pack -> pack.indicators().stream())
                .sorted(Comparator.comparing(Indicator::id).thenComparing(Indicator::version))
                .toList();
    }

    @Override
    public List<Indicator> all() {
        return indicators;
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        return versions(id).stream().reduce((earlier, later) -> later);
    }

    @Override
    public Optional<Indicator> inForce(IndicatorId id, LocalDate day) {
        return versions(id).stream().filter(one -> one.inForce().contains(day)).findFirst();
    }

    @Override
    public List<Indicator> versions(IndicatorId id) {
        return indicators.stream().filter(one -> one.id().equals(id)).toList();
    }

    private static List<String> names() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/packs/" + FOLDER + "/*.yaml");
            return Arrays.stream(files).map(file -> file.getFilename().replace(".yaml", "")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
