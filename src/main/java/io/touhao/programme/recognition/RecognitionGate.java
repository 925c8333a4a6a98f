package io.touhao.programme.recognition;

import io.touhao.page.Refused;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.Gate;
import io.touhao.programme.application.Move;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.pack.Stage;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whoever is banned, holds the title already or lacks the one before does not enter; nobody is recognised while the notice
 * runs or an objection is open.
 */
@Component
class RecognitionGate implements Gate {

    private final NoticeStore notices;
    private final RecognitionStore recognitions;
    private final Programmes programmes;

    RecognitionGate(NoticeStore notices, RecognitionStore recognitions, Programmes programmes) {
        this.notices = notices;
        this.recognitions = recognitions;
        this.programmes = programmes;
    }

    @Override
    public void demandEntry(Call call, long enterprise, LocalDate day) {
        var programme = programmes.of(call.programme());
        var held = recognitions.ofFirm(enterprise);
        held.stream().filter(one -> one.programme().equals(programme.id())).forEach(one -> demandFree(programme, one, day));
        programme.predecessor().ifPresent(before -> demandHeld(programme, programmes.of(before), held, day));
    }

    private static void demandFree(Programme programme, Recognition held, LocalDate day) {
        held.banUntil().filter(day::isBefore).ifPresent(until -> {
            throw new Refused(new RecognitionRefusal.Banned(programme.title(), until, programme.banYears().citation().words()));
        });
        if (held.holds(day)) {
            throw new Refused(new RecognitionRefusal.HoldsAlready(programme.title(), held.certificate(), held.validUntil()));
        }
    }

    private static void demandHeld(Programme programme, Programme before, List<Recognition> held, LocalDate day) {
        if (held.stream().noneMatch(one -> one.programme().equals(before.id()) && one.holds(day))) {
            throw new Refused(new RecognitionRefusal.PredecessorMissing(programme.title(), before.title(), programme.source().words()));
        }
    }

    @Override
    public void demandMove(Application application, Move move, LocalDate day) {
        if (move == Move.RECOGNISE) {
            var firm = application.firm().name();
            var notice = notices.with(application.id()).orElseThrow(() -> new Refused(new RecognitionRefusal.NotOnNotice(firm)));
            if (notice.runs(day)) {
                var rule = programmes.of(application.programme()).step(Stage.ANNOUNCE).citation().words();
                throw new Refused(new RecognitionRefusal.NoticeRuns(firm, notice.until(), rule));
            }
            if (notices.objections(application.id()).stream().anyMatch(one -> one.state() == Objection.State.OPEN)) {
                throw new Refused(new RecognitionRefusal.ObjectionOpen(firm));
            }
        }
    }
}
