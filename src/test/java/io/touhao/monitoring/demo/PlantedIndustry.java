package io.touhao.monitoring.demo;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.series.Firm;
import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The invented industry with what was planted in it, without a database: only tests may know. */
public final class PlantedIndustry {

    /** The seed of the demo. */
    public static final long SEED = 37;

    private static final List<String> INDUSTRIES = List.of(
            "2614", "3425", "3490", "3061", "1711", "1391", "2720", "3971", "3670", "2911", "3021", "3311", "3252", "2221",
            "2110", "3823");
    private static final int COUNTIES = 128;

    private final List<Firm> firms;
    private final List<DemoLife> lives;
    private final Panel panel;

    private PlantedIndustry(long seed, int count) {
        firms = IntStream.range(0, count).mapToObj(PlantedIndustry::firm).toList();
        lives = firms.stream().map(firm -> DemoLife.of(firm.name(), firm.industry(), seed)).toList();
        panel = new Panel(DemoLife.periods(), firms);
        IntStream.range(0, count).forEach(this::fill);
    }

    public static PlantedIndustry of(long seed, int count) {
        return new PlantedIndustry(seed, count);
    }

    private static Firm firm(int number) {
        var county = number % COUNTIES;
        var city = 3701 + county / 8;
        return new Firm(number + 1, "试验%05d".formatted(number), UnitPath.of("37.%d.%d%02d".formatted(city, city, county % 8 + 1)),
                INDUSTRIES.get(number / 7 % INDUSTRIES.size()));
    }

    public Panel panel() {
        return panel;
    }

    /** First period with untrue figures of each enterprise that states such. */
    public Map<Integer, Integer> untrue() {
        return IntStream.range(0, lives.size()).boxed()
                .filter(firm -> lives.get(firm).fate() instanceof DemoFate.Untrue)
                .collect(Collectors.toMap(firm -> firm, firm -> period(((DemoFate.Untrue) lives.get(firm).fate()).start())));
    }

    /** First period in which the figures are true again; beyond the last where they never are. */
    public int endOfUntrue(int firm) {
        var end = ((DemoFate.Untrue) lives.get(firm).fate()).end();
        return end >= DemoLife.MONTHS ? panel.periods().size() : period(end);
    }

    /** What was planted in an enterprise. */
    public String fate(int firm) {
        return lives.get(firm).fate().getClass().getSimpleName();
    }

    private int period(int month) {
        var wanted = DemoLife.BEGIN.plusMonths(month);
        return (int) panel.periods().stream().filter(period -> period.to().isBefore(wanted)).count();
    }

    private void fill(int firm) {
        var life = lives.get(firm);
        for (var place = 0; place <= panel.last(); place++) {
            var period = panel.periods().get(place);
            var last = DemoLife.monthOf(period.to());
            fill(firm, place, life, last, period.months());
        }
    }

    private void fill(int firm, int place, DemoLife life, int last, int months) {
        for (var pair : List.of(
                Map.entry(DemoItem.OUTPUT, Measure.OUTPUT), Map.entry(DemoItem.REVENUE, Measure.REVENUE),
                Map.entry(DemoItem.PROFIT, Measure.PROFIT), Map.entry(DemoItem.RECEIVABLES, Measure.RECEIVABLES),
                Map.entry(DemoItem.ORDERS, Measure.ORDERS), Map.entry(DemoItem.EMPLOYEES, Measure.EMPLOYEES),
                Map.entry(DemoItem.ELECTRICITY, Measure.ELECTRICITY))) {
            var before = Measure.values()[pair.getValue().ordinal() + 1];
            panel.set(pair.getValue(), firm, place, life.over(pair.getKey(), last, months));
            panel.set(before, firm, place, life.over(pair.getKey(), last - 12, months));
        }
        panel.set(Measure.METERED, firm, place, life.over(DemoItem.ELECTRICITY, last, months));
        panel.set(Measure.TAXED, firm, place, IntStream.rangeClosed(last - months + 1, last).mapToLong(life::taxed).sum());
    }

    /** The month that a period ends with. */
    public YearMonth month(int period) {
        return panel.periods().get(period).to();
    }
}
