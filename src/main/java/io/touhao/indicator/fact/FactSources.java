package io.touhao.indicator.fact;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.sql.SqlColumn;
import io.touhao.rulebook.sql.SqlColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The fact sources of all modules (事实目录), by name; definitions are checked against them. */
@Component
public class FactSources {

    /** Columns that every view has and rules may ask. */
    private static final List<FactColumn> COMMON = List.of(FactColumn.day("happened_on", "计入日"));

    private final Map<String, FactSource> sources = new TreeMap<>();

    public FactSources(List<FactSource> offered) {
        for (var source : offered) {
            if (sources.put(source.name(), source) != null) {
                throw new IllegalStateException("two fact sources are called " + source.name());
            }
        }
    }

    public Optional<FactSource> find(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** The source of a definition that was checked. */
    public FactSource get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no fact source " + name));
    }

    public Collection<FactSource> all() {
        return List.copyOf(sources.values());
    }

    /** What rules about one record of the source may ask. */
    public static FactCatalogue catalogue(FactSource source) {
        var facts = new ArrayList<Fact>();
        COMMON.forEach(column -> facts.add(fact(column)));
        source.columns().forEach(column -> facts.add(fact(column)));
        facts.sort(Comparator.comparing(Fact::key));
        return new FactCatalogue(source.name(), source.title(), Map.of(), facts);
    }

    /** The column of a rule's name, whether the source's own or common to all. */
    public static Optional<FactColumn> column(FactSource source, String name) {
        return source.column(name).or(() -> COMMON.stream().filter(one -> one.name().equals(name)).findFirst());
    }

    /** Where the facts of a source stand in its view. */
    public static SqlColumns columns(FactSource source) {
        return name -> column(source, name).map(column -> new SqlColumn(column.name(), type(column)));
    }

    private static SqlColumn.Type type(FactColumn column) {
        return switch (column.type()) {
            case FIGURE -> SqlColumn.Type.FIGURE;
            case WORD -> SqlColumn.Type.WORD;
            case FLAG -> SqlColumn.Type.FLAG;
            case DAY -> SqlColumn.Type.DAY;
        };
    }

    private static Fact fact(FactColumn column) {
        return new Fact(column.name(), type(column.type()), column.title(), column.unit(), Optional.empty(),
                Optional.empty(), BigDecimal.ONE, Fact.Source.RECORDS, false, column.title(), List.of());
    }

    /** Days are words in rules, written as 2023-05-01. */
    private static Fact.Type type(FactColumn.Type type) {
        return switch (type) {
            case FIGURE -> Fact.Type.NUMBER;
            case FLAG -> Fact.Type.TRUTH;
            case WORD, DAY -> Fact.Type.WORD;
        };
    }
}
