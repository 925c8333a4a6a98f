package io.touhao.bench;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

/**
 * The same four packs as rules of Drools, a rule for each item of points and one for each verdict. It knows no unknown:
 * what is missing does not match, so that only who is eligible can be compared.
 */
public final class DroolsPeer {

    private final KieBase rules = new KieHelper().addContent(rules(), ResourceType.DRL).build();

    /** How often a firm was found eligible. */
    int eligible(List<Facts> firms) {
        var found = 0;
        for (var facts : firms) {
            var session = rules.newKieSession();
            var firm = new Firm(facts);
            session.insert(firm);
            session.fireAllRules();
            session.insert(new Scored(firm.points));
            session.fireAllRules();
            session.dispose();
            found += firm.verdicts.size();
        }
        return found;
    }

    /** A firm as rules see it: points, once known, and verdicts. */
    public static final class Firm {

        private final Facts facts;
        private final Set<String> verdicts = new HashSet<>();
        private final double[] points = new double[6];

        Firm(Facts facts) {
            this.facts = facts;
        }

        public double n(String key) {
            return facts.find(key).orElse(null) instanceof FactValue.Figure(var value) ? value.doubleValue() : Double.NaN;
        }

        public String w(String key) {
            return facts.find(key).orElse(null) instanceof FactValue.Word(var value) ? value : "";
        }

        public boolean has(String key, String word) {
            return facts.find(key).orElse(null) instanceof FactValue.Words(var values) && values.contains(word);
        }

        public boolean yes(String key) {
            return facts.find(key).orElse(null) instanceof FactValue.Truth(var value) && value;
        }

        public boolean no(String key) {
            return facts.find(key).orElse(null) instanceof FactValue.Truth(var value) && !value;
        }

        public void add(int part, double more) {
            points[part] += more;
        }

        public void eligible(String pack) {
            verdicts.add(pack);
        }
    }

    /** The points of a firm when all its items are through, which the verdicts wait for. */
    public static final class Scored {

        private final double[] points;

        Scored(double[] points) {
            this.points = points;
        }

        public double p(int part) {
            return points[part];
        }
    }

    private static String rules() {
        var text = new StringBuilder("package bench\nimport io.touhao.bench.DroolsPeer.Firm\nimport io.touhao.bench.DroolsPeer.Scored\n");
        steps(text, 0, "100 * n(\"mainRevenue\") / n(\"revenue\")", 80, 5, 70, 3, 60, 1);
        steps(text, 0, "n(\"mainRevenueGrowth2y\")", 10, 10, 8, 8, 6, 6, 4, 4, 0, 2);
        steps(text, 0, "n(\"yearsInSegment\")", 10, 5, 8, 4, 6, 3, 4, 2, 2, 1);
        word(text, 0, "leadingField", "gap-filling", 5, "six-bases", 3);
        steps(text, 0, "n(\"digitalLevel\")", 3, 5, 2, 3);
        steps(text, 0, "n(\"qualityItems\")", 2, 5, 1, 3);
        steps(text, 0, "n(\"netProfitMargin\")", 10, 10, 8, 8, 6, 6, 4, 4, 2, 2);
        steps(text, 0, "-n(\"liabilityRatio\")", -50, 5, -60, 3, -70, 1);
        rule(text, 100, "n(\"provinceFeatureScore\") >= 0", "$f.add(0, $f.n(\"provinceFeatureScore\"));");
        word(text, 0, "intellectualProperty", "class1-high-value", 10, "class1-own", 8, "class1", 6, "class2", 2);
        either(text, 500, 10, 10, 400, 8, 8, 300, 6, 6, 200, 4, 4, 100, 3, 2);
        steps(text, 0, "100 * n(\"rdStaff\") / n(\"staff\")", 20, 5, 10, 3, 5, 1);
        word(text, 0, "rdInstitution", "national", 10, "provincial", 8, "municipal", 4, "below", 2);
        word(text, 1, "intellectualProperty", "class1-high-value", 20, "class1-own", 15, "class1", 10, "class2", 5);
        steps(text, 1, "100 * n(\"rdExpense\") / n(\"revenue\")", 5, 20, 3, 15, 2, 10, 1, 5);
        steps(text, 2, "n(\"mainRevenueGrowth\")", 15, 20, 10, 15, 5, 10, 0, 5);
        steps(text, 2, "-n(\"liabilityRatio\")", -55, 10, -75, 5);
        word(text, 3, "leadingField", "strategic", 10, "gap-filling", 5, "six-bases", 5, "other", 5);
        steps(text, 3, "100 * n(\"mainRevenue\") / n(\"revenue\")", 70, 20, 60, 15, 55, 10, 50, 5);
        var clean = ", no(\"dishonest\"), no(\"majorAccident3y\")";
        rule(text, 0, """
                n("yearsInSegment") >= 2, n("rdExpense") >= 100, 100 * n("rdExpense") >= 3 * n("revenue"), n("revenue") >= 1000 || n("equityFinancing2y") >= 2000,
                $s.p(0) >= 60 || has("direct", "provincial-award-top3") || has("direct", "national-award-top5") || n("rdExpense") + n("rdExpensePrior") >= 2000
                    || n("equityFinancing2y") >= 6000 || has("direct", "maker-china-500")""" + clean, "$f.eligible(\"srdi-2022\");");
        rule(text, 0, """
                has("direct", "science-award-3y") || has("direct", "high-tech-enterprise") || has("direct", "innovation-demonstration") || has("direct", "ip-demonstration")
                    || has("direct", "ministerial-rd-institution") || has("direct", "equity-500-3y")
                    || ($s.p(1) + $s.p(2) + $s.p(3) >= 60 && $s.p(1) >= 20 && $s.p(2) >= 15 && $s.p(3) >= 15)""" + clean, "$f.eligible(\"innovative-sme-2022\");");
        rule(text, 0, """
                n("yearsInSegment") >= 3, 100 * n("mainRevenue") >= 70 * n("revenue"), n("mainRevenueGrowth2y") >= 5, n("digitalLevel") >= 2, n("qualityItems") >= 1,
                n("liabilityRatio") <= 70, n("marketShare") >= 10, yes("ownBrand"),
                has("direct", "national-award-top3") || has("direct", "maker-china-50")
                    || (((n("revenue") >= 10000 && 100 * n("rdExpense") >= 3 * n("revenue") && 100 * n("rdExpensePrior") >= 3 * n("revenuePrior"))
                        || (n("revenue") >= 5000 && 100 * n("rdExpense") >= 6 * n("revenue") && 100 * n("rdExpensePrior") >= 6 * n("revenuePrior"))
                        || (n("equityFinancing2y") >= 8000 && n("rdExpense") >= 3000 && 100 * n("rdStaff") >= 50 * n("staff")))
                        && w("rdInstitution") != "none" && w("rdInstitution") != "" && w("intellectualProperty").startsWith("class1")),
                w("leadingField") == "gap-filling" || w("leadingField") == "six-bases\"""" + clean, "$f.eligible(\"little-giant-2022\");");
        rule(text, 0, """
                n("stoppedMonths") < 12, no("removedFromList"), no("inspectionUnrectified"), yes("dischargePermit"), has("managementSystems", "quality"),
                has("managementSystems", "environment"), has("managementSystems", "energy"), has("managementSystems", "safety"), n("greenSelfScore") >= 80""" + clean,
                "$f.eligible(\"green-factory-2024\");");
        return text.toString();
    }

    private static int count;

    private static void rule(StringBuilder text, int salience, String when, String then) {
        text.append("rule r%d salience %d when %s$f : Firm(%s) then %s end\n".formatted(
                count++, salience, salience == 0 ? "$s : Scored() " : "", when, then));
    }

    /** One rule for each band, from the highest; pairs of bound and points. */
    private static void steps(StringBuilder text, int part, String value, int... pairs) {
        for (var at = 0; at < pairs.length; at += 2) {
            var below = at == 0 ? "" : ", (%s) < %d".formatted(value, pairs[at - 2]);
            rule(text, 100, "(%s) >= %d%s".formatted(value, pairs[at], below), "$f.add(%d, %d);".formatted(part, pairs[at + 1]));
        }
    }

    /** Research by amount or by share: triples of both bounds and points. */
    private static void either(StringBuilder text, int... triples) {
        var above = "";
        for (var at = 0; at < triples.length; at += 3) {
            var reached = "n(\"rdExpense\") >= %d || 100 * n(\"rdExpense\") / n(\"revenue\") >= %d".formatted(triples[at], triples[at + 1]);
            rule(text, 100, reached + above, "$f.add(0, %d);".formatted(triples[at + 2]));
            above = ", !(%s)".formatted(reached);
        }
    }

    private static void word(StringBuilder text, int part, String key, Object... pairs) {
        for (var at = 0; at < pairs.length; at += 2) {
            rule(text, 100, "w(\"%s\") == \"%s\"".formatted(key, pairs[at]), "$f.add(%d, %s);".formatted(part, pairs[at + 1]));
        }
    }
}
