package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.sql.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pack as one query over a relation of {@link WideFacts}: the same verdicts as judging one subject after the other.
 *
 * @param parameters what it binds, by name
 */
public record BulkQuery(String sql, Map<String, Object> parameters) {

    /** Columns {@code subject} and {@code verdict}: true eligible, false ineligible, null unknown. */
    public static BulkQuery verdicts(EligibilityPack pack, String relation) {
        var parameters = new Parameters();
        return new BulkQuery(verdicts(pack, relation, parameters), parameters.values());
    }

    /** The verdicts of several packs, with the column {@code pack} before them. */
    public static BulkQuery verdicts(List<EligibilityPack> packs, String relation) {
        var parameters = new Parameters();
        var sql = packs.stream()
                .map(pack -> "select %s::text as pack, v.* from (%s) v".formatted(parameters.bind(pack.id()), verdicts(pack, relation, parameters)))
                .collect(Collectors.joining("\nunion all\n"));
        return new BulkQuery(sql, parameters.values());
    }

    /**
     * Besides the verdict, for each of {@link EligibilityPack#leaves} in its order: {@code passed} (boolean[], null where
     * unknown) and {@code have} (double precision[], null where unknown or no figure).
     */
    public static BulkQuery findings(EligibilityPack pack, String relation) {
        var parameters = new Parameters();
        var said = new PackSql(pack, parameters);
        var leaves = pack.leaves();
        var columns = new StringBuilder();
        for (var place = 0; place < leaves.size(); place++) {
            columns.append(", %s as passed_%d, %s as have_%d".formatted(said.leaf(leaves.get(place)), place, said.have(leaves.get(place)), place));
        }
        var sql = """
                select f.subject, %s as verdict, array[%s]::boolean[] as passed, array[%s]::float8[] as have
                from (select f.subject%s from %s offset 0) f""".formatted(
                said.joined(pack.conditions(), leaf -> "f.passed_" + leaves.indexOf(leaf)), named("passed", leaves.size()),
                named("have", leaves.size()), columns, said.from(relation));
        return new BulkQuery(sql, parameters.values());
    }

    private static String verdicts(EligibilityPack pack, String relation, Parameters parameters) {
        var said = new PackSql(pack, parameters);
        return "select f.subject, %s as verdict from %s".formatted(said.joined(pack.conditions(), said::leaf), said.from(relation));
    }

    private static String named(String name, int count) {
        return IntStream.range(0, count).mapToObj(place -> "f." + name + "_" + place).collect(Collectors.joining(", "));
    }
}
