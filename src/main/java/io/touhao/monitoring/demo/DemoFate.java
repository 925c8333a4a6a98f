package io.touhao.monitoring.demo;

import java.util.Random;

/**
 * What befalls an invented enterprise, month by month; months count from January 2020. Most go on as they did; what is
 * planted is known to tests and never to the product.
 */
sealed interface DemoFate {

    /** Months in which a fate may begin: the returns run from 20 to 43. */
    int FIRST = 21;
    int LAST = 43;

    /** True output against what it would have been. */
    default double output(int month) {
        return 1;
    }

    /** Stated output and revenue against the true. */
    default double statement(int month) {
        return 1;
    }

    /** Electricity from the grid against what the output needs. */
    default double power(int month) {
        return 1;
    }

    /** Taxes paid against what the revenue calls for. */
    default double tax(int month) {
        return 1;
    }

    /** Receivables against the usual. */
    default double receivables(int month) {
        return 1;
    }

    /** Orders against the usual. */
    default double orders(int month) {
        return 1;
    }

    /** Nothing. */
    record Steady() implements DemoFate {}

    /** Output falls over half a year and stays low; orders and receivables tell of it before. */
    record Downturn(int start, double depth) implements DemoFate {

        @Override
        public double output(int month) {
            return 1 - depth * within((month - start + 1) / 5.0);
        }

        @Override
        public double receivables(int month) {
            return 1 + 0.7 * depth * within((month - start + 4) / 4.0);
        }

        @Override
        public double orders(int month) {
            return 1 - 0.9 * depth * within((month - start + 3) / 3.0);
        }
    }

    /** Output fades and ends. */
    record Stop(int start) implements DemoFate {

        @Override
        public double output(int month) {
            return month >= start ? 0 : month == start - 1 ? 0.3 : month == start - 2 ? 0.65 : 1;
        }

        @Override
        public double orders(int month) {
            return month >= start - 3 ? 0.3 : 1;
        }
    }

    /**
     * The statement says more than there is: either a decline that is not told, or plain addition.
     *
     * @param hidden how much of the output is lost and not told
     * @param added how much is added
     * @param end when the figures are put right
     */
    record Untrue(int start, int end, double hidden, double added) implements DemoFate {

        @Override
        public double output(int month) {
            return 1 - hidden * within((month - start + 1) / 2.0);
        }

        @Override
        public double statement(int month) {
            return month < start || month >= end ? 1 : (1 + added * within((month - start + 1) / 2.0)) / output(month);
        }
    }

    /** Own panels on the roof take load off the grid; honest. */
    record OwnPower(int start, double share) implements DemoFate {

        @Override
        public double power(int month) {
            return month < start ? 1 : 1 - share;
        }
    }

    /** Part of the work is bought from outside; honest. */
    record Outsourced(int start, double share) implements DemoFate {

        @Override
        public double power(int month) {
            return month < start ? 1 : 1 - share;
        }
    }

    /** Taxes put off or refunded; honest. */
    record TaxRelief(int start, double share) implements DemoFate {

        @Override
        public double tax(int month) {
            return month < start || month > start + 8 ? 1 : 1 - share;
        }
    }

    /** Customers are given more time; honest, and nothing follows. */
    record LongerTerms(int start, double more) implements DemoFate {

        @Override
        public double receivables(int month) {
            return month < start ? 1 : 1 + more;
        }
    }

    /** One or two months of repair; honest, and over soon. */
    record Repair(int start, int months) implements DemoFate {

        @Override
        public double output(int month) {
            return month >= start && month < start + months ? 0.55 : 1;
        }
    }

    private static double within(double share) {
        return Math.clamp(share, 0, 1);
    }

    /** The fate that chance deals. */
    static DemoFate dealt(Random random) {
        var chance = random.nextInt(1000);
        var start = FIRST + random.nextInt(LAST - FIRST);
        var share = random.nextDouble();
        if (chance < 80) {
            return new Downturn(start, 0.28 + 0.35 * share);
        }
        if (chance < 92) {
            return new Stop(start);
        }
        if (chance < 117) {
            return untrue(30 + random.nextInt(10), 4 + random.nextInt(4), random, share);
        }
        if (chance < 137) {
            return new OwnPower(start, 0.2 + 0.25 * share);
        }
        if (chance < 145) {
            return new Outsourced(start, 0.2 + 0.2 * share);
        }
        if (chance < 165) {
            return new TaxRelief(start, 0.3 + 0.3 * share);
        }
        if (chance < 205) {
            return new LongerTerms(start, 0.2 + 0.3 * share);
        }
        return chance < 245 ? new Repair(start, 1 + random.nextInt(2)) : new Steady();
    }

    /** Two of three hide a decline, the others add; a third is never put right. */
    private static Untrue untrue(int start, int months, Random random, double share) {
        var end = random.nextInt(3) == 0 ? Integer.MAX_VALUE : start + months;
        return random.nextInt(3) > 0
                ? new Untrue(start, end, 0.2 + 0.25 * share, 0.02 + 0.04 * random.nextDouble())
                : new Untrue(start, end, 0, 0.15 + 0.3 * share);
    }
}
