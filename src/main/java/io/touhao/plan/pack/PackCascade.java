package io.touhao.plan.pack;

import io.touhao.directory.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How a commitment goes down to the units below (分解办法).
 *
 * @param to the last level that gets a part; the pack's own level where nothing goes down
 * @param list what each unit gets, by code; empty under other rules
 * @param reviews the levels that review a part on its way back up (审核层级); the one right above where none is named
 */
public record PackCascade(Rule rule, Level to, Map<String, BigDecimal> list, List<Level> reviews) {

    public PackCascade {
        list = Map.copyOf(list);
        reviews = List.copyOf(reviews);
    }

    /** To a level, by a rule that needs no more. */
    public static PackCascade to(Level to, Rule rule) {
        return new PackCascade(rule, to, Map.of(), List.of());
    }

    /** Nothing goes down. */
    public static PackCascade none() {
        return to(Level.PROVINCE, Rule.NONE);
    }

    /** The rules of a pack. */
    public enum Rule {
        /** It stays with the unit that promises. */
        NONE("不分解"),
        /** In proportion to above-scale enterprises. */
        WEIGHT("按规上企业数"),
        /** Equal parts. */
        EQUAL("平均"),
        /** As the pack lists. */
        LIST("按清单"),
        /** Each unit owes the whole. */
        EACH("逐级落实"),
        /** Given by hand later. */
        HAND("手工");

        private final String title;

        Rule(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether a promise of this kind can go down so: a place in a ranking is nobody else's to owe. */
        public boolean fits(Judgement judgement) {
            return switch (this) {
                case NONE -> true;
                case WEIGHT, EQUAL -> isCut(judgement);
                case EACH -> !isCut(judgement) && !isPlace(judgement);
                case LIST, HAND -> !isPlace(judgement);
            };
        }

        private static boolean isCut(Judgement judgement) {
            return judgement instanceof Judgement.Quantity quantity && quantity.measure().adds();
        }

        private static boolean isPlace(Judgement judgement) {
            return judgement instanceof Judgement.Rank || judgement instanceof Judgement.Standing;
        }
    }
}
