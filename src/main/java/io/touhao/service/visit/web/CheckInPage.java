package io.touhao.service.visit.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.registry.Enterprise;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.VisitPack;
import io.touhao.service.visit.plan.PlanItem;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The check-in (走访签到): everything known is filled in, three taps are left. */
record CheckInPage(
        Optional<Enterprise> firm, List<PlanItem> own, Coverages.Whole coverage, VisitPack pack, String key, LocalDateTime now, Done done) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Heading heading() {
        return Heading.of("走访签到", VisitNavigation.KEY).child("visits").facts("信号弱时先存在本机，有网再发，不会重复")
                .under(new Link("走访安排", "/visits"));
    }

    List<Option> firms() {
        var others = own.stream().filter(item -> firm.filter(one -> one.id() == item.enterprise()).isEmpty())
                .map(item -> new Option(String.valueOf(item.enterprise()), item.enterpriseName() + "（" + item.route() + "）"));
        return Stream.concat(firm.stream().map(one -> new Option(String.valueOf(one.id()), one.name())), others).toList();
    }

    String chosen() {
        return firm.map(one -> String.valueOf(one.id())).orElse("");
    }

    /** Whether this visit will be the firm's first of the year. */
    boolean isFirst() {
        return firm.filter(one -> !coverage.has(one.id())).isPresent();
    }

    String today() {
        return now.toLocalDate().toString();
    }

    /** The platform's time, by which the browser tells when somebody arrived; its own clock may be wrong. */
    String at() {
        return now.atZone(ZONE).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String moment() {
        return Dates.full(now);
    }
}
