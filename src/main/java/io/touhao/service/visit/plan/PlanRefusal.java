package io.touhao.service.visit.plan;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on the plan of visits is refused. */
public sealed interface PlanRefusal extends Refusal {

    /** Plans are made where people go. */
    record NotCounty() implements PlanRefusal {
        @Override
        public String what() {
            return "走访计划由县级排，上级看覆盖情况。";
        }
    }

    /** Nobody to go. */
    record NobodyServes(String unit) implements PlanRefusal {
        @Override
        public String what() {
            return "%s没有在岗的走访人员，排不出计划。".formatted(unit);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请系统管理员在“机构与人员”里补上任职。");
        }
    }

    /** A day to come is one to come. */
    record DayPast(LocalDate day) implements PlanRefusal {
        @Override
        public String what() {
            return "%s 已经过去，不能再排。".formatted(Dates.full(day));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("day");
        }
    }

    /** Enterprises pass between officers of one county. */
    record NotOurOfficer() implements PlanRefusal {
        @Override
        public String what() {
            return "只能转给本局在岗的走访人员。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("to");
        }
    }

    /** There are not as many left. */
    record FewerLeft(String officer, int left, int wanted) implements PlanRefusal {
        @Override
        public String what() {
            return "%s还没走访的只有 %d 家，转不出 %d 家。".formatted(officer, left, wanted);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("count");
        }
    }
}
