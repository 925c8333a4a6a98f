package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Bullet;
import io.touhao.page.part.Link;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The order of a city, and what may be recommended of it. */
record BoardPage(
        Actor actor, Call call, Programme programme, List<Application> order, Map<String, Map<State, Long>> funnel,
        Map<UnitPath, String> names, LocalDate today, Done done) {

    Heading heading() {
        return Heading.of(call.title() + " · 市级推荐", ProgrammeNavigation.KEY).child("applications")
                .under(new Link("申报通知", "/calls"), new Link(call.number(), call.address()))
                .facts("核实通过 %d 家，%s · 上报截止 %s".formatted(order.size(), quotaWords(), Dates.full(call.cityDue())));
    }

    private String quotaWords() {
        return quota().map("名额 %d 家"::formatted).orElse("名额不限");
    }

    Optional<Integer> quota() {
        return call.quotaOf(actor.unit());
    }

    long recommended() {
        return order.stream().filter(one -> one.state() != State.VERIFIED).count();
    }

    long waiting() {
        return order.size() - recommended();
    }

    /** How many can be recommended now. */
    long room() {
        return quota().map(quota -> Math.clamp(quota - recommended(), 0, waiting())).orElse(waiting());
    }

    Bullet bullet() {
        var quota = quota().orElse(order.size());
        return Bullet.towards(BigDecimal.valueOf(recommended()), BigDecimal.valueOf(Math.max(1, quota)), Optional.empty(),
                recommended() > quota ? Signal.RED : Signal.GREEN);
    }

    /** The rows in order; the quota line lies before the first that waits and finds no room. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var waiting = 0L;
        for (var one : order) {
            waiting += one.state() == State.VERIFIED ? 1 : 0;
            var isFirstWithoutRoom = quota().isPresent() && one.state() == State.VERIFIED && waiting == room() + 1;
            rows.add(new Row(rows.size() + 1, one, names.getOrDefault(one.firm().unit(), ""), isFirstWithoutRoom));
        }
        return rows;
    }

    /** A row. */
    record Row(int place, Application application, String county, boolean belowLine) {

        boolean isWaiting() {
            return application.state() == State.VERIFIED;
        }
    }

    /** By county: how many stand in the order and were recommended. */
    Map<String, long[]> counties() {
        var counties = new TreeMap<String, long[]>();
        order.forEach(one -> {
            var counts = counties.computeIfAbsent(names.getOrDefault(one.firm().unit(), ""), county -> new long[2]);
            counts[0]++;
            counts[1] += one.state() == State.VERIFIED ? 0 : 1;
        });
        return counties;
    }

    boolean isLate() {
        return today.isAfter(call.cityDue());
    }
}
