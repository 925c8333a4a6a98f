package io.touhao.registry.industry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tree of industries of one edition, read from the code table that is shipped. */
public final class Industries {

    /** The edition in force. */
    public static final Industries IN_FORCE = read("2017");

    private final String edition;
    private final Map<String, Industry> byCode;

    private Industries(String edition, Map<String, Industry> byCode) {
        this.edition = edition;
        this.byCode = byCode;
    }

    /** The name of the standard with its edition: GB/T 4754-2017. */
    public String standard() {
        return "GB/T 4754-" + edition;
    }

    public Optional<Industry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The classes one level below, by code; of the empty code the sections. */
    public List<Industry> below(String code) {
        return byCode.values().stream().filter(one -> one.parent().equals(code)).toList();
    }

    /** The class and those above it, the section first; nothing where the table does not hold the code. */
    public List<Industry> lineOf(String code) {
        var line = new ArrayList<Industry>();
        for (var one = find(code); one.isPresent(); one = find(one.get().parent())) {
            line.addFirst(one.get());
        }
        return line;
    }

    /** Whether the code may be given: one of the table, or of a division the table does not hold. */
    public boolean knows(String code) {
        return code.matches("[0-9]{2,4}") && !code.startsWith("00") && (byCode.containsKey(code) || !byCode.containsKey(code.substring(0, 2)));
    }

    /** Code and name in words: C3484 机械零部件加工; the bare code where the table does not hold it. */
    public String words(String code) {
        var line = lineOf(code);
        return line.isEmpty() ? code : line.getLast().words(line.getFirst().code());
    }

    private static Industries read(String edition) {
        var name = "gbt-4754-%s.csv".formatted(edition);
        try (var in = Objects.requireNonNull(Industries.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var all = new LinkedHashMap<String, Industry>();
            lines.lines().skip(1).map(line -> line.split(",", 3))
                    .forEach(row -> all.put(row[0], new Industry(row[0], row[1], row[2], edition)));
            return new Industries(edition, all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
