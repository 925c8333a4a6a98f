package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Algebra;
import java.math.BigDecimal;
import java.util.Map;

/** How a commitment goes down to the units below (分解办法). */
public sealed interface CascadeRule {

    /** The word people use, after “不能”: 按规上企业数. */
    String title();

    /** Stored name. */
    Name name();

    /** Whether a promise of this kind can go down so. */
    boolean fits(Kind kind);

    /** 不分解: it stays where it is. */
    record None() implements CascadeRule {
        @Override
        public String title() {
            return "不";
        }

        @Override
        public Name name() {
            return Name.NONE;
        }

        @Override
        public boolean fits(Kind kind) {
            return true;
        }
    }

    /** 按权重: split in proportion to something counted in each county. */
    record ByWeight(Weight weight) implements CascadeRule {
        @Override
        public String title() {
            return "按" + weight.title();
        }

        @Override
        public Name name() {
            return Name.WEIGHT;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind.isSplit();
        }
    }

    /** 平均: split into equal parts. */
    record Equal() implements CascadeRule {
        @Override
        public String title() {
            return "平均";
        }

        @Override
        public Name name() {
            return Name.EQUAL;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind.isSplit();
        }
    }

    /**
     * 按清单: the listed units get what the list says; units that are not listed get nothing, and what the listed
     * add up to is compared with the whole. For promises without a figure the list only names the units.
     */
    record ByList(Map<UnitPath, BigDecimal> parts) implements CascadeRule {

        public ByList {
            parts = Map.copyOf(parts);
        }

        @Override
        public String title() {
            return "按清单";
        }

        @Override
        public Name name() {
            return Name.LIST;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind.algebra() != Algebra.UNDIVIDED;
        }
    }

    /** 逐级落实: each unit owes the whole. */
    record Each() implements CascadeRule {
        @Override
        public String title() {
            return "逐级";
        }

        @Override
        public Name name() {
            return Name.EACH;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind.algebra() == Algebra.EACH || kind.algebra() == Algebra.WEIGHTED;
        }
    }

    /** 手工: each level gives the parts by hand; until then all remains with it. */
    record ByHand() implements CascadeRule {
        @Override
        public String title() {
            return "手工";
        }

        @Override
        public Name name() {
            return Name.HAND;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind.algebra() != Algebra.UNDIVIDED;
        }
    }

    /** What a split by weight counts. */
    enum Weight {
        /** 规上工业企业数. */
        ABOVE_SCALE_ENTERPRISES("规上工业企业");

        private final String title;

        Weight(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The rules by name. */
    enum Name {
        NONE, WEIGHT, EQUAL, LIST, EACH, HAND
    }
}
