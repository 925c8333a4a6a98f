package io.touhao.report.programme;

import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.State;
import io.touhao.programme.distance.Distance;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.distance.Standing;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what an enterprise's home says of titles: 我能得什么、还差多少、我欠什么、我的申报. */
@Component
public class OwnTitlesOf {

    private final Distances distances;
    private final Applications applications;
    private final Calls calls;
    private final Recognitions recognitions;
    private final Programmes programmes;
    private final Clock clock;

    OwnTitlesOf(
            Distances distances, Applications applications, Calls calls, Recognitions recognitions, Programmes programmes, Clock clock) {
        this.distances = distances;
        this.applications = applications;
        this.calls = calls;
        this.recognitions = recognitions;
        this.programmes = programmes;
        this.clock = clock;
    }

    public OwnTitles of(Actor actor) {
        var own = applications.own(actor);
        var open = calls.all();
        var owed = Stream.concat(
                own.stream().filter(one -> one.state().isOpen()).map(one -> draft(one, open)),
                recognitions.owed(actor).stream().map(this::update)).toList();
        return new OwnTitles(
                owed, distances.ofFirm(actor.enterprise().orElse(0L)).stream().filter(OwnTitlesOf::isWithin).map(one -> within(one, open)).toList(),
                own.stream().filter(one -> !one.state().isOpen()).map(this::sent).toList(),
                recognitions.ofFirm(actor.enterprise().orElse(0L)).stream().map(this::held).toList());
    }

    private static boolean isWithin(Distance one) {
        return one.standing() == Standing.ELIGIBLE || one.standing() == Standing.NEAR || one.standing() == Standing.UNKNOWN;
    }

    private OwnTitles.Line draft(Application one, List<Call> open) {
        var closes = open.stream().filter(call -> call.id().equals(one.call())).findFirst().map(Call::closes).map(this::day).orElse("");
        var returned = one.state() == State.RETURNED;
        return new OwnTitles.Line(
                title(one.programme()) + "申报", returned ? "退回补正：" + one.reason() : "填报中，%s截止".formatted(closes),
                returned ? Signal.RED : Signal.BLUE, one.state().title(), one.address(), "继续填报");
    }

    private OwnTitles.Line update(Recognitions.OwedUpdate owed) {
        return new OwnTitles.Line(
                owed.title() + "年度更新", "%s前办理".formatted(day(owed.due())), owed.late() ? Signal.RED : Signal.BLUE,
                owed.late() ? "已过期" : "待办", owed.recognition().address(), "办理");
    }

    private OwnTitles.Line within(Distance one, List<Call> open) {
        var call = open.stream().filter(found -> found.programme().equals(one.programme()) && found.isOpen(LocalDate.now(clock))).findFirst();
        var signal = switch (one.standing()) {
            case ELIGIBLE -> Signal.GREEN;
            case NEAR -> Signal.YELLOW;
            case FAR -> Signal.RED;
            case UNKNOWN -> Signal.UNKNOWN;
        };
        return new OwnTitles.Line(
                title(one.programme()), note(one) + call.map(found -> " · %s截止".formatted(day(found.closes()))).orElse(""), signal,
                one.standing().title(), call.map(Call::address).orElse("/distance/mine"), call.isPresent() ? "看申报" : "看差距");
    }

    private static String note(Distance one) {
        return one.gap().map(gap -> "%s：有 %s，需 %s %s".formatted(
                one.words(), Figures.number(one.have().orElseThrow().stripTrailingZeros()),
                Figures.number(one.need().orElseThrow().stripTrailingZeros()), one.measure())).orElse(one.words());
    }

    private OwnTitles.Line sent(Application one) {
        var signal = switch (one.state()) {
            case RECOGNISED -> Signal.DONE;
            case REFUSED, WITHDRAWN -> Signal.NONE;
            case DRAFT, SUBMITTED, ACCEPTED, VERIFIED, RECOMMENDED, PASSED, ANNOUNCED, RETURNED -> Signal.GREEN;
        };
        return new OwnTitles.Line(
                title(one.programme()), one.number() + one.due().map(due -> " · %s前办".formatted(day(due))).orElse(""), signal,
                one.state().title(), one.address(), "查看");
    }

    private OwnTitles.Line held(Recognition one) {
        return new OwnTitles.Line(
                title(one.programme()), "%s · 有效期到 %s".formatted(one.certificate(), day(one.validUntil())),
                one.holds(LocalDate.now(clock)) ? Signal.GREEN : Signal.NONE, one.state().title(), one.address(), "查看");
    }

    private String title(String programme) {
        return programmes.of(programme).title();
    }

    private String day(LocalDate day) {
        return Dates.inYear(day, Year.now(clock));
    }
}
