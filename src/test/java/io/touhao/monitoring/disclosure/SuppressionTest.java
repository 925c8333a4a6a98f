package io.touhao.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.demo.PlantedIndustry;
import io.touhao.monitoring.series.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has the published table, a linear programme and perhaps figures of his own, and wants to know an
 * enterprise's figure: an outsider, any enterprise of the table, any county, any city.
 */
class SuppressionTest {

    private static final DisclosureRule RULE = DisclosurePacks.bundled(TableItem.OUTPUT);

    /** What an attacker knows of his own: a part of some figures, and some figures wholly. */
    private record Own(String who, Map<String, Double> parts, Set<String> wholes) {

        static final Own NOTHING = new Own("outsider", Map.of(), Set.of());
    }

    @Test
    void leavesNobodyACloserBoundThanTheRuleDeclares() {
        var attacked = 0;
        for (var seed = 1; seed <= 12; seed++) {
            var result = Suppression.of(RULE, Cells.of(invented(seed)));
            assertThat(result.exposed()).as("seed %d", seed).isEmpty();
            for (var cell : primary(result.cells())) {
                withstands(result.cells(), cell, Own.NOTHING, seed);
                attacked++;
            }
        }
        System.out.println("suppression: " + attacked + " left-out cells attacked by linear programme, none bounded closer than declared");
        assertThat(attacked).isGreaterThan(100);
    }

    @Test
    void norDoesItToWhoeverTakesHisOwnFiguresAway() {
        var attacked = 0;
        for (var seed = 1; seed <= 4; seed++) {
            var contributions = invented(seed);
            var result = Suppression.of(RULE, Cells.of(contributions));
            for (var cell : primary(result.cells())) {
                for (var own : insiders(contributions, result.cells(), cell, new Random(seed))) {
                    withstands(result.cells(), cell, own, seed);
                    attacked++;
                }
            }
        }
        System.out.println("suppression: " + attacked + " attacks by enterprises, counties and cities that know their own figures, none succeeded");
        assertThat(attacked).isGreaterThan(500);
    }

    @Test
    void whatHidesItFromOutsidersOnlyIsSeenByACounty() {
        var contributions = new ArrayList<Contribution>();
        for (var county : List.of("37.3701.370101", "37.3701.370102")) {
            for (var division : List.of("13", "26")) {
                contributions.add(new Contribution(contributions.size(), UnitPath.of(county), division, 50_000 + 7_000 * contributions.size()));
            }
        }
        for (var firm = 0; firm < 60; firm++) {
            contributions.add(new Contribution(contributions.size(), UnitPath.of("37.3702.370201"), List.of("13", "26", "34").get(firm % 3), 20_000));
            contributions.add(new Contribution(contributions.size(), UnitPath.of("37.3701.370103"), "34", 20_000));
        }
        var square = Cells.of(contributions).stream()
                .map(cell -> cell.firms() == 1 && cell.row().length() > 7 ? cell.with(Reason.FEW) : cell).toList();
        var target = square.stream().filter(cell -> !cell.reason().isShown()).findFirst().orElseThrow();
        var county = unit(contributions, "37.3701.370102", square);
        assertThat(width(attack(square, target, Own.NOTHING))).isGreaterThan(RULE.above(target.value()));
        assertThat(width(attack(square, target, county))).as("the county must be able to win").isLessThan(1);

        var result = Suppression.of(RULE, Cells.of(contributions));
        assertThat(result.exposed()).isEmpty();
        withstands(result.cells(), primary(result.cells()).stream().filter(cell -> name(cell).equals(name(target))).findFirst().orElseThrow(), county, 0);
    }

    @Test
    void theSecondOfACellCannotMakeOutTheLargest() {
        var rule = new DisclosureRule("test", 95, 3, 90, 99, 10, 1000);
        assertThat(new Cell("37", Optional.of("13"), 1_000, 3, 600, 350, Reason.SHOWN).own(rule)).isEqualTo(Reason.TWO);
        assertThat(new Cell("37", Optional.of("13"), 1_000, 3, 600, 330, Reason.SHOWN).own(rule)).isEqualTo(Reason.SHOWN);
    }

    @Test
    void onlyWhatNothingCanHideIsExposed() {
        var alone = List.of(
                new Contribution(1, UnitPath.of("37.3701.370101"), "13", 40_000), new Contribution(2, UnitPath.of("37.3702.370201"), "13", 50_000));
        assertThat(Suppression.of(RULE, Cells.of(alone)).exposed()).isNotEmpty();
        var oneLarge = new ArrayList<Contribution>(List.of(new Contribution(0, UnitPath.of("37.3701.370101"), "13", 20_000_000)));
        for (var firm = 1; firm < 80; firm++) {
            oneLarge.add(new Contribution(firm, UnitPath.of("37.370%d.370%d0%d".formatted(firm % 4 + 1, firm % 4 + 1, firm % 3 + 1)),
                    List.of("13", "26", "34").get(firm % 5 % 3), 200_000));
        }
        assertThat(Suppression.of(RULE, Cells.of(oneLarge)).exposed()).as("many small ones hide a large one together").isEmpty();
    }

    @Test
    void aTableWithoutSecondarySuppressionIsBroken() {
        var broken = 0;
        for (var seed = 1; seed <= 6; seed++) {
            var primaryOnly = Cells.of(invented(seed)).stream()
                    .map(cell -> cell.row().equals("37") && cell.column().isEmpty() ? cell : cell.with(cell.own(RULE))).toList();
            for (var cell : primary(primaryOnly).stream().filter(one -> one.value() > 0).toList()) {
                broken += width(attack(primaryOnly, cell, Own.NOTHING)) < 0.01 * cell.value() ? 1 : 0;
            }
        }
        System.out.println("suppression: without the second step " + broken + " cells are recovered to one per cent");
        assertThat(broken).as("the attacker must be able to win").isPositive();
    }

    @Test
    void theFlowSaysWhatTheLinearProgrammeSays() {
        var contributions = invented(3);
        var cells = Suppression.of(RULE, Cells.of(contributions)).cells();
        var table = TableNetwork.of(cells);
        IntStream.range(0, cells.size()).filter(place -> !cells.get(place).reason().isShown()).forEach(place -> table.network().hide(table.arc(place)));
        var insiders = new Insiders(cells, table);
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            for (var insider : cell.reason().isShown() ? List.<Insider>of() : insiders.against(place)) {
                var bounds = attack(cells, cell, own(insider, cells, table));
                assertThat(cell.value() - table.network().below(table.arc(place), 1e9, insider)).as("least of %s", cell).isCloseTo(bounds[0], within(0.5));
                if (bounds[1] < 1e8) {
                    assertThat(cell.value() + table.network().above(table.arc(place), 1e9, insider)).as("most of %s", cell).isCloseTo(bounds[1], within(0.5));
                }
            }
        }
    }

    @Test
    void protectsTheWholeProvince() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 4_000).panel();
        var contributions = IntStream.range(0, panel.firms().size()).filter(firm -> panel.at(Measure.OUTPUT, firm, 20) >= 0)
                .mapToObj(firm -> new Contribution(firm, panel.firms().get(firm).unit(), panel.firms().get(firm).division(),
                        panel.at(Measure.OUTPUT, firm, 20))).toList();
        var begin = System.nanoTime();
        var result = Suppression.of(RULE, Cells.of(contributions));
        var primary = result.cells().stream().filter(cell -> cell.reason().isPrimary()).count();
        var secondary = result.cells().stream().filter(cell -> cell.reason() == Reason.SECONDARY).count();
        System.out.printf("suppression of %d cells: %d for their own sake, %d further, in %d ms%n", result.cells().size(), primary,
                secondary, (System.nanoTime() - begin) / 1_000_000);
        assertThat(result.exposed()).isEmpty();
        assertThat(primary).isPositive();
        assertThat(result.cells()).filteredOn(cell -> cell.row().equals("37")).filteredOn(cell -> cell.column().isEmpty())
                .allSatisfy(cell -> assertThat(cell.reason()).isEqualTo(Reason.SHOWN));
    }

    private static List<Cell> primary(List<Cell> cells) {
        return cells.stream().filter(cell -> cell.reason().isPrimary()).toList();
    }

    /** What the others put in must stay as open as the rule declares. */
    private static void withstands(List<Cell> cells, Cell cell, Own own, int seed) {
        var others = cell.value() - own.parts().getOrDefault(name(cell), 0.0);
        var bounds = attack(cells, cell, own);
        assertThat(bounds[0]).as("seed %d, %s, least of %s", seed, own, cell).isLessThanOrEqualTo(cell.value() - RULE.below(others) + 0.5);
        assertThat(bounds[1]).as("seed %d, %s, most of %s", seed, own, cell).isGreaterThanOrEqualTo(cell.value() + RULE.above(others) - 0.5);
    }

    /** Every city and county, every enterprise of the cell, and some others. */
    private static List<Own> insiders(List<Contribution> contributions, List<Cell> cells, Cell target, Random random) {
        var insiders = new ArrayList<Own>();
        cells.stream().map(Cell::row).filter(row -> row.contains(".")).distinct().forEach(row -> insiders.add(unit(contributions, row, cells)));
        contributions.stream().filter(one -> counts(one, target) || random.nextInt(12) == 0).forEach(one -> insiders.add(enterprise(one, cells)));
        return insiders.stream().filter(own -> !own.wholes().contains(name(target))).toList();
    }

    private static boolean counts(Contribution one, Cell cell) {
        return (one.county().value() + ".").startsWith(cell.row() + ".") && cell.column().filter(division -> !division.equals(one.division())).isEmpty();
    }

    private static Own enterprise(Contribution one, List<Cell> cells) {
        var into = cells.stream().filter(cell -> counts(one, cell)).toList();
        return new Own("enterprise " + one, into.stream().collect(Collectors.toMap(SuppressionTest::name, cell -> one.value())),
                into.stream().filter(cell -> cell.firms() == 1).map(SuppressionTest::name).collect(Collectors.toSet()));
    }

    private static Own unit(List<Contribution> contributions, String unit, List<Cell> cells) {
        var within = contributions.stream().filter(one -> (one.county().value() + ".").startsWith(unit + ".")).toList();
        return new Own("unit " + unit,
                cells.stream().collect(Collectors.toMap(SuppressionTest::name, cell -> within.stream().filter(one -> counts(one, cell)).mapToDouble(Contribution::value).sum())),
                cells.stream().filter(cell -> (cell.row() + ".").startsWith(unit + ".")
                        || cell.firms() == within.stream().filter(one -> counts(one, cell)).count()).map(SuppressionTest::name).collect(Collectors.toSet()));
    }

    private static Own own(Insider insider, List<Cell> cells, TableNetwork table) {
        var parts = new HashMap<String, Double>();
        var wholes = new HashSet<String>();
        for (var place = 0; place < cells.size(); place++) {
            parts.put(name(cells.get(place)), insider.known(table.arc(place)));
            if (insider.settled(table.arc(place))) {
                wholes.add(name(cells.get(place)));
            }
        }
        return new Own(insider.who(), parts, wholes);
    }

    private static double width(double[] bounds) {
        return bounds[1] - bounds[0];
    }

    /** The least and the most that a cell can be for somebody who knows all that is shown, and his own. */
    private static double[] attack(List<Cell> cells, Cell wanted, Own own) {
        return new double[] {solved(cells, wanted, own, false), solved(cells, wanted, own, true)};
    }

    private static double solved(List<Cell> cells, Cell wanted, Own own, boolean most) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<String, Variable>();
        for (var cell : cells) {
            var variable = model.addVariable(name(cell)).lower(own.parts().getOrDefault(name(cell), 0.0)).upper(1e9);
            if (cell.reason().isShown() || own.wholes().contains(name(cell))) {
                variable.level(cell.value());
            }
            variable.weight(name(cell).equals(name(wanted)) ? 1 : 0);
            variables.put(name(cell), variable);
        }
        sums(cells).forEach((name, parts) -> {
            var sum = model.addExpression(name).level(0);
            sum.set(variables.get(name.substring(name.indexOf(' ') + 1)), -1);
            parts.forEach(part -> sum.set(variables.get(part), 1));
        });
        var result = most ? model.maximise() : model.minimise();
        assertThat(result.getState().isFeasible()).isTrue();
        return result.getValue();
    }

    /** Every total with its parts: of an industry over units below (down), and of a unit over industries (across). */
    private static Map<String, List<String>> sums(List<Cell> cells) {
        var sums = new HashMap<String, List<String>>();
        for (var cell : cells) {
            if (cell.row().contains(".")) {
                var above = cell.row().substring(0, cell.row().lastIndexOf('.'));
                sums.computeIfAbsent("down " + above + "/" + cell.column().orElse(""), key -> new ArrayList<>()).add(name(cell));
            }
            if (cell.column().isPresent()) {
                sums.computeIfAbsent("across " + cell.row() + "/", key -> new ArrayList<>()).add(name(cell));
            }
        }
        return sums;
    }

    private static String name(Cell cell) {
        return cell.row() + "/" + cell.column().orElse("");
    }

    /** Three cities of three counties and four industries, sizes far apart, some cells of one or two. */
    private static List<Contribution> invented(int seed) {
        var random = new Random(seed);
        var contributions = new ArrayList<Contribution>();
        for (var city = 1; city <= 3; city++) {
            for (var county = 1; county <= 3; county++) {
                for (var division : List.of("13", "26", "34", "39")) {
                    for (var firm = random.nextInt(9); firm > 0; firm--) {
                        contributions.add(new Contribution(contributions.size(), UnitPath.of("37.370%d.370%d0%d".formatted(city, city, county)),
                                division, Math.rint(20_000 * Math.exp(1.2 * random.nextGaussian()))));
                    }
                }
            }
        }
        return contributions;
    }
}
