package io.touhao.monitoring.demo;

import io.touhao.quantity.Period;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The life of one invented enterprise from January 2020 on, the same for the same code and seed wherever it is lived.
 * Figures are whole: 千元, persons; electricity and rates in tenths.
 */
final class DemoLife {

    /** The month that counts as nought. */
    static final YearMonth BEGIN = YearMonth.of(2020, 1);

    /** Months lived: to August 2023. */
    static final int MONTHS = 44;

    /** The first month with a return: September 2021. */
    static final int RETURNS_FROM = 20;

    private static final String BUSY = "91370102";
    private static final double USUAL_MONTH = 7_500;
    private static final int GIANTS_IN_THOUSAND = 2;

    private final DemoTrade trade;
    private final DemoFate fate;
    private final Random random;
    private final double size;
    private final double headway;
    private final double powerOfOwn;
    private final double terms;
    private final Map<DemoItem, long[]> figures = new EnumMap<>(DemoItem.class);
    private final long[] taxed = new long[MONTHS];

    private DemoLife(String code, String industry, long seed) {
        random = new Random(mixed(seed * 31 + code.hashCode()));
        trade = DemoTrade.of(industry);
        fate = dealt(code);
        size = USUAL_MONTH * Math.exp(random.nextGaussian()) * (random.nextInt(1000) < GIANTS_IN_THOUSAND ? 80 : 1);
        headway = 0.03 * random.nextGaussian();
        powerOfOwn = Math.exp(0.25 * random.nextGaussian());
        terms = 1.6 + 1.6 * random.nextDouble();
        for (var item : DemoItem.values()) {
            figures.put(item, new long[MONTHS]);
        }
        live();
    }

    /** The county of the demo account has more to do, so that its pages show something. */
    private DemoFate dealt(String code) {
        var first = DemoFate.dealt(random);
        return first instanceof DemoFate.Steady && code.startsWith(BUSY) ? DemoFate.dealt(random) : first;
    }

    static DemoLife of(String code, String industry, long seed) {
        return new DemoLife(code, industry, seed);
    }

    /** Spreads seeds that lie close together. */
    private static long mixed(long seed) {
        var one = (seed ^ seed >>> 30) * 0xbf58476d1ce4e5b9L;
        var two = (one ^ one >>> 27) * 0x94d049bb133111ebL;
        return two ^ two >>> 31;
    }

    /** The periods with a return: 1—2月 is one, every other month is one. */
    static List<Period> periods() {
        return IntStream.range(RETURNS_FROM, MONTHS).mapToObj(month -> BEGIN.plusMonths(month))
                .filter(month -> month.getMonthValue() != 1)
                .map(DemoLife::period)
                .toList();
    }

    private static Period period(YearMonth month) {
        return month.getMonthValue() == 2 ? Period.upTo(month) : Period.month(month);
    }

    DemoFate fate() {
        return fate;
    }

    /** A figure of a month. */
    long at(DemoItem item, int month) {
        return figures.get(item)[month];
    }

    /** A figure of months up to one: the sum of a flow, the last of a stock. */
    long over(DemoItem item, int last, int months) {
        if (item == DemoItem.SALES_RATE) {
            var output = over(DemoItem.OUTPUT, last, months);
            return output == 0 ? 0 : Math.round(1000.0 * over(DemoItem.SALES, last, months) / output);
        }
        var all = figures.get(item);
        if (item.kind() != DemoItem.Kind.FLOW) {
            return all[last];
        }
        var sum = 0L;
        for (var month = last - months + 1; month <= last; month++) {
            sum += all[month];
        }
        return sum;
    }

    /** Taxes as the tax office received them, 千元. */
    long taxed(int month) {
        return taxed[month];
    }

    /** Place of a month in this life. */
    static int monthOf(YearMonth month) {
        return (int) BEGIN.until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    static Stream<YearMonth> metered() {
        return IntStream.range(RETURNS_FROM, MONTHS).mapToObj(BEGIN::plusMonths);
    }

    private void live() {
        var mood = 0.0;
        for (var month = 0; month < MONTHS; month++) {
            mood = 0.5 * mood + 0.032 * random.nextGaussian();
            live(month, size * trade.pace(month) * Math.exp(headway * month / 12 + mood));
        }
    }

    /** One month; usual is what it would have made without its fate. */
    private void live(int month, double usual) {
        var made = usual * fate.output(month);
        var stated = made * fate.statement(month);
        var turnover = made * 0.97 * Math.exp(0.02 * random.nextGaussian());
        set(DemoItem.OUTPUT, month, stated);
        set(DemoItem.SALES, month, stated * (0.965 + 0.02 * random.nextGaussian()));
        set(DemoItem.EXPORT, month, stated * trade.export());
        set(DemoItem.PRODUCT, month, stated / 3.2);
        set(DemoItem.CAPACITY, month, 1000 * Math.min(1, 0.78 * made / (usual + 1)));
        earn(month, turnover * fate.statement(month), turnover);
        hold(month, usual, stated);
        use(month, usual, made);
        ask(month, turnover);
    }

    /** Income and cost; what the tax office gets follows the true turnover. */
    private void earn(int month, double revenue, double turnover) {
        set(DemoItem.REVENUE, month, revenue);
        var squeeze = fate instanceof DemoFate.Downturn ? 1 - 0.5 * (1 - fate.orders(month)) : 1;
        set(DemoItem.COST, month, revenue * (1 - trade.margin() * squeeze + 0.004 * random.nextGaussian()));
        set(DemoItem.SURTAX, month, revenue * 0.006);
        set(DemoItem.SELLING, month, revenue * 0.018 + size * 0.002);
        set(DemoItem.ADMIN, month, revenue * 0.02 + size * 0.016);
        set(DemoItem.RESEARCH, month, revenue * 0.024);
        set(DemoItem.FINANCE, month, size * 0.006);
        figures.get(DemoItem.PROFIT)[month] = at(DemoItem.REVENUE, month) - at(DemoItem.COST, month)
                - at(DemoItem.SURTAX, month) - at(DemoItem.SELLING, month) - at(DemoItem.ADMIN, month)
                - at(DemoItem.RESEARCH, month) - at(DemoItem.FINANCE, month);
        taxed[month] = Math.round(turnover * 0.045 * fate.tax(month) * Math.exp(0.12 * random.nextGaussian()));
        figures.get(DemoItem.TAX)[month] = taxed[month];
    }

    private void hold(int month, double usual, double stated) {
        set(DemoItem.RECEIVABLES, month, usual * terms * fate.receivables(month) * Math.exp(0.05 * random.nextGaussian()));
        set(DemoItem.PAYABLES, month, usual * 1.4 * Math.exp(0.04 * random.nextGaussian()));
        set(DemoItem.ORDERS, month, usual * 2.4 * fate.orders(month) * Math.exp(0.05 * random.nextGaussian()));
        set(DemoItem.FINISHED_GOODS, month, stated * 0.3 + size * 0.2);
        set(DemoItem.ASSETS, month, size * 13 * Math.exp(0.05 * month / 12));
        set(DemoItem.LIABILITIES, month, size * 7.2 * Math.exp(0.04 * month / 12));
        set(DemoItem.INVESTMENT, month, random.nextInt(4) == 0 ? size * 0.12 * random.nextDouble() : 0);
    }

    private void use(int month, double usual, double made) {
        var work = Math.max(0.05, made / usual);
        var before = Math.max(0.05, fate.output(Math.max(0, month - 2)));
        set(DemoItem.EMPLOYEES, month, 8 + size / 42 * (0.45 + 0.55 * before) * (1 + 0.01 * random.nextGaussian()));
        set(DemoItem.PAYROLL, month, 7.2 * at(DemoItem.EMPLOYEES, month));
        set(DemoItem.ELECTRICITY, month, 10 * trade.power() / 10_000 * powerOfOwn * fate.power(month)
                * usual * Math.pow(work, 0.9) * Math.exp(0.055 * random.nextGaussian()));
        set(DemoItem.GAS, month, made * 0.0018);
        set(DemoItem.WATER, month, made * 0.2);
        set(DemoItem.DEVICES, month, 4 + size / 150 * (1 + 0.15 * month / 12));
    }

    private void ask(int month, double turnover) {
        figures.get(DemoItem.OUTLOOK)[month] = 1 + random.nextInt(3);
        figures.get(DemoItem.DIFFICULTY)[month] = 1L << random.nextInt(5);
        set(DemoItem.REVENUE_NEXT, month, turnover * 1.01);
    }

    private void set(DemoItem item, int month, double figure) {
        figures.get(item)[month] = Math.max(0, Math.round(figure));
    }
}
