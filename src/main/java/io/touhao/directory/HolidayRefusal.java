package io.touhao.directory;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a change of the holiday table is refused. */
public sealed interface HolidayRefusal extends Refusal {

    /** Working days are counted alike everywhere, so one administrator keeps the table. */
    record NotTheTop(Role role) implements HolidayRefusal {
        @Override
        public String what() {
            return "节假日安排由省级系统管理员维护，您现在以“%s”身份操作。".formatted(role.title());
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** A field is empty or not in its form. */
    record Unfit(String name, String what) implements HolidayRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** A day stands in the arrangement of another year. */
    record DayTaken(String day, int year) implements HolidayRefusal {
        @Override
        public String what() {
            return "%s 已列入 %d 年度的安排。".formatted(day, year);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("day");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先从该年度中删去。");
        }
    }
}
