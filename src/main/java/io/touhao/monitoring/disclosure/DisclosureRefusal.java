package io.touhao.monitoring.disclosure;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a table is not shown. */
public sealed interface DisclosureRefusal extends Refusal {

    /** Tables are of the province or of a city. */
    record NoTable(String unit) implements DisclosureRefusal {
        @Override
        public String what() {
            return "没有“%s”的分地区分行业表。".formatted(unit);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请选全省，或一个市。");
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** A table in which somebody could be made out stays in the house. */
    record Exposed(String period, String item, int cells) implements DisclosureRefusal {
        @Override
        public String what() {
            return "%s%s表有 %d 格按现行参数无法保护，整表不予公布。".formatted(period, item, cells);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请合并行业，或改用全省数。");
        }
    }
}
