package io.touhao.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays down the register of regions: Shandong after GB/T 2260, with retired codes and the zones. */
@Component
class RegionsOnFirstStart implements FirstStart {

    private static final String FILE = "directory/regions-37.csv";

    private final RegionStore store;

    RegionsOnFirstStart(RegionStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "regions of Shandong";
    }

    @Override
    @Transactional
    public void run() {
        if (store.isEmpty()) {
            read().forEach(store::insert);
        }
    }

    static List<Region> read() {
        var file = new ClassPathResource(FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(RegionsOnFirstStart::region).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String line) {
        var cell = line.split(",", -1);
        return new Region(
                cell[0], cell[1], cell[2], Level.valueOf(cell[3]), Region.Kind.valueOf(cell[4]), path(cell[0]),
                new Days(LocalDate.parse(cell[5]), present(cell[6]).map(LocalDate::parse)),
                present(cell[7]), present(cell[8]), Region.Standing.valueOf(cell[9].toUpperCase(Locale.ROOT)));
    }

    /** The code's own digits tell where it hangs: 37, 3701, 370102. */
    static UnitPath path(String code) {
        var province = UnitPath.of(code.substring(0, 2));
        return switch (code.length()) {
            case 2 -> province;
            case 4 -> province.child(code);
            case 6 -> province.child(code.substring(0, 4)).child(code);
            default -> throw new IllegalArgumentException("not a region code: " + code);
        };
    }

    private static Optional<String> present(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
