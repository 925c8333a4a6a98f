package io.touhao.indicator.target.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.target.TargetBalance;
import io.touhao.indicator.target.Targets;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationItem.Child;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Targets of a unit with those right below, remainder and over-promise (指标目标分解). */
@Controller
class TargetPages {

    private final Targets targets;
    private final Indicators indicators;
    private final Clock clock;

    TargetPages(Targets targets, Indicators indicators, Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** The targets of a unit. */
    record TargetsPage(int year, UnitPath unit, List<Line> lines) {

        Heading heading() {
            return Heading.of("指标目标", "indicators").child("targets")
                    .facts(year + "年 · 本级的目标、下一级合起来是多少、剩余与加码");
        }
    }

    /** One target as the page prints it. */
    record Line(String title, TargetBalance balance) {

        String combined() {
            return balance.parts().isEmpty() ? "—" : Amount.print(balance.combined());
        }

        String remainder() {
            return balance.remainder().signum() == 0 ? "—" : Amount.print(balance.remainder());
        }

        String overPromise() {
            return balance.overPromise().signum() == 0 ? "—" : Amount.print(balance.overPromise());
        }

        String algebra() {
            return switch (balance.whole().algebra()) {
                case SUM -> "合计";
                case UNION -> "去重合计";
                case WEIGHTED -> "加权平均";
                case EACH -> "各级同标";
                case UNDIVIDED -> "不分解";
            };
        }

        String goal() {
            return (Amount.print(balance.whole().amount().value()) + " " + balance.whole().bound().title()).strip();
        }

        String parts() {
            return balance.parts().isEmpty() ? "—" : Figures.count(balance.parts().size());
        }
    }

    @GetMapping("/targets")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
    ModelAndView targets(Actor actor, @RequestParam Optional<String> unit) {
        var at = unit.isEmpty() ? actor.unit() : unit.flatMap(UnitPath::read).filter(actor::sees)
                .orElseThrow(() -> new Refused(new NotFound("没有这个单位，或它不在您的范围内。")));
        var year = LocalDate.now(clock).getYear();
        var lines = targets.of(at, year).stream()
                .flatMap(target -> targets.balance(actor, target.indicator(), at, Period.year(year)).stream())
                .map(balance -> new Line(title(balance.whole().indicator()), balance))
                .toList();
        return new ModelAndView("indicator/target/web/targets", "page", new TargetsPage(year, at, lines));
    }

    private String title(IndicatorId id) {
        return indicators.find(id).map(Indicator::title).orElse(id.value());
    }

    /** The entry below the indicators. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationChildren targetsEntry() {
            var officials = Stream.of(
                            Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
                    .map(Role::name)
                    .toList();
            return new NavigationChildren("indicators", 30, List.of(new Child("targets", "指标目标", "/targets", officials)));
        }
    }
}
