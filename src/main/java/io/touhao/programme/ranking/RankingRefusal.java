package io.touhao.programme.ranking;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why something about a ranking is refused. */
public sealed interface RankingRefusal extends Refusal {

    /** Only a division of the province ranks. */
    record NotProvince(String role) implements RankingRefusal {
        @Override
        public String what() {
            return "榜单由省级处室编制，您以%s身份不能办。".formatted(role);
        }
    }

    /** Frozen once a year. */
    record FrozenBefore(int year) implements RankingRefusal {
        @Override
        public String what() {
            return "%d 年的榜单已经冻结，不能重算。".formatted(year);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("对榜上企业有疑义的，登记异议并作出处理。");
        }
    }

    /** Nobody can be ranked. */
    record NobodyFits(String rules) implements RankingRefusal {
        @Override
        public String what() {
            return "没有符合入榜条件的企业。";
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rules);
        }
    }

    /** A word is missing. */
    record WordMissing(String name, String label) implements RankingRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** It is not before the public, or the firm is not on it. */
    record NotOnNotice() implements RankingRefusal {
        @Override
        public String what() {
            return "这家企业不在公示中的榜单上，不能提出异议。";
        }
    }

    /** The days are not over. */
    record NoticeRuns(LocalDate until, String rule) implements RankingRefusal {
        @Override
        public String what() {
            return "榜单公示到 %s，期满前不能发布。".formatted(until);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }
    }

    /** Objections wait. */
    record ObjectionsOpen(long count) implements RankingRefusal {
        @Override
        public String what() {
            return "还有 %d 项异议没有处理，不能发布。".formatted(count);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先核实异议，作出成立或不成立的处理。");
        }
    }

    /** Decided or published already. */
    record DoneBefore(String what0) implements RankingRefusal {
        @Override
        public String what() {
            return what0;
        }
    }
}
