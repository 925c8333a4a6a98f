package io.touhao.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.demo.PlantedIndustry;
import io.touhao.monitoring.series.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Somebody who has the published table and a linear programme, and wants to know an enterprise's figure. */
class SuppressionTest {

    private static final DisclosureRule RULE = DisclosurePacks.bundled();

    @Test
    void leavesNobodyACloserBoundThanTheRuleDeclares() {
        var attacked = 0;
        for (var seed = 1; seed <= 12; seed++) {
            var result = Suppression.of(RULE, Cells.of(invented(seed)));
            assertThat(result.exposed()).as("seed %d", seed).isEmpty();
            for (var cell : result.cells().stream().filter(one -> one.reason().isPrimary()).toList()) {
                var bounds = attack(result.cells(), cell);
                assertThat(bounds[0]).as("seed %d, %s", seed, cell).isLessThanOrEqualTo(cell.value() - RULE.below(cell.value()) + 0.5);
                assertThat(bounds[1]).as("seed %d, %s", seed, cell).isGreaterThanOrEqualTo(cell.value() + RULE.above(cell.value()) - 0.5);
                attacked++;
            }
        }
        System.out.println("suppression: " + attacked + " left-out cells attacked by linear programme, none bounded closer than declared");
        assertThat(attacked).isGreaterThan(100);
    }

    @Test
    void aTableWithoutSecondarySuppressionIsBroken() {
        var broken = 0;
        for (var seed = 1; seed <= 6; seed++) {
            var primaryOnly = Cells.of(invented(seed)).stream()
                    .map(cell -> cell.row().equals("37") && cell.column().isEmpty() ? cell : cell.with(cell.own(RULE))).toList();
            for (var cell : primaryOnly.stream().filter(one -> one.reason().isPrimary() && one.value() > 0).toList()) {
                var bounds = attack(primaryOnly, cell);
                broken += bounds[1] - bounds[0] < 0.01 * cell.value() ? 1 : 0;
            }
        }
        System.out.println("suppression: without the second step " + broken + " cells are recovered to one per cent");
        assertThat(broken).as("the attacker must be able to win").isPositive();
    }

    @Test
    void theFlowSaysWhatTheLinearProgrammeSays() {
        var cells = Suppression.of(RULE, Cells.of(invented(3))).cells();
        var table = TableNetwork.of(cells);
        IntStream.range(0, cells.size()).filter(place -> !cells.get(place).reason().isShown()).forEach(place -> table.network().hide(table.arc(place)));
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            if (!cell.reason().isShown()) {
                var bounds = attack(cells, cell);
                assertThat(cell.value() - table.network().below(table.arc(place), 1e9)).as("least of %s", cell).isCloseTo(bounds[0], within(0.5));
                if (bounds[1] < 1e8) {
                    assertThat(cell.value() + table.network().above(table.arc(place), 1e9)).as("most of %s", cell).isCloseTo(bounds[1], within(0.5));
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

    /** The least and the most that a cell can be for somebody who knows all that is shown. */
    private static double[] attack(List<Cell> cells, Cell wanted) {
        return new double[] {solved(cells, wanted, false), solved(cells, wanted, true)};
    }

    private static double solved(List<Cell> cells, Cell wanted, boolean most) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<String, Variable>();
        for (var cell : cells) {
            var variable = model.addVariable(name(cell)).lower(0).upper(1e9);
            if (cell.reason().isShown()) {
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

    /** Two cities of three counties and four industries, sizes far apart, some cells of one or two. */
    private static List<Contribution> invented(int seed) {
        var random = new Random(seed);
        var contributions = new ArrayList<Contribution>();
        for (var city = 1; city <= 2; city++) {
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
