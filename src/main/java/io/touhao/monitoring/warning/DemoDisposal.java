package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.directory.Serving;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one warning of the demo: it goes through the same moves as any other. */
final class DemoDisposal {

    private static final int ACCOUNT = 1;

    private final List<WarningStore.NumberedStep> steps = new ArrayList<>();
    private final int chance;
    private final List<String> causes;
    private final ZoneId zone;
    private Warning warning;

    /**
     * @param age periods since; 0 is the last
     * @param came whether it came true
     */
    DemoDisposal(Warning issued, Optional<Serving> officer, int age, boolean came, List<String> causes, ZoneId zone) {
        this.warning = issued;
        this.chance = Math.floorMod(issued.number().hashCode() * 31 + issued.subject().hashCode(), 100);
        this.causes = causes;
        this.zone = zone;
        if (issued.state() == WarningState.ISSUED) {
            step(Actor.SYSTEM, WarningStep.Kind.ISSUED, "%s %s，%s数入库后计算"
                    .formatted(issued.level().title(), issued.rule(), issued.period().words()), issued.issuedAt());
            officer.ifPresent(serving -> dispose(serving, age, came));
        }
    }

    Warning warning() {
        return warning;
    }

    List<WarningStore.NumberedStep> steps() {
        return steps;
    }

    /** How far it goes: all of the older ones, some of the last. */
    private void dispose(Serving serving, int age, boolean came) {
        var reach = age == 0 ? chance < 55 ? 0 : chance < 80 ? 1 : chance < 93 ? 2 : 3 : age == 1 && chance < 20 ? 2 : 3;
        if (!came && age > 0 && chance >= 65 && !warning.verify()) {
            recover();
            return;
        }
        var actor = actor(serving);
        var assigned = warning.issuedAt().plus(Duration.ofHours(7 + chance % 40));
        var visited = assigned.plus(Duration.ofHours(26));
        if (reach >= 1) {
            warning = warning.assign(actor, serving, day(assigned).plusDays(1), "产值口径、订单和回款", day(assigned), assigned);
            step(actor, WarningStep.Kind.ASSIGNED, serving.personName() + "，次日去", assigned);
        }
        if (reach >= 2) {
            warning = warning.visit(actor, day(visited), came ? "现场核实，开工率下降，订单不足。" : "现场核实，生产正常。", day(visited), visited);
            step(actor, WarningStep.Kind.VISITED, warning.disposal().found(), visited);
        }
        if (reach >= 3) {
            conclude(actor, age, came, visited.plus(Duration.ofHours(5)));
        }
    }

    private void conclude(Actor actor, int age, boolean came, Instant at) {
        if (!came) {
            warning = warning.explain(actor, causes.get(chance % causes.size()), "与电费、发票核对过。", at);
            step(actor, WarningStep.Kind.EXPLAINED, warning.disposal().cause(), at);
            return;
        }
        warning = warning.confirm(actor, "对接订单和贷款续期，每月回访。", at);
        step(actor, WarningStep.Kind.CONFIRMED, warning.disposal().remedy(), at);
        if (age > 2) {
            var over = at.plus(Duration.ofDays(40));
            warning = warning.resolve(actor, "产值恢复，已连续 2 个月回升。", over);
            step(actor, WarningStep.Kind.RESOLVED, "产值恢复", over);
        }
    }

    private void recover() {
        var next = warning.issuedAt().plus(Duration.ofDays(31));
        warning = warning.recover(next);
        step(Actor.SYSTEM, WarningStep.Kind.RECOVERED, "下一期不再符合规则", next);
    }

    private void step(Actor actor, WarningStep.Kind kind, String detail, Instant at) {
        steps.add(new WarningStore.NumberedStep(warning.number(),
                new WarningStep(at, actor.account(), actor.name(), actor.title(), kind, detail)));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Actor actor(Serving serving) {
        return new Actor(ACCOUNT, serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                Optional.of(serving.office()), serving.title(), serving.role(),
                warning.holder(), Optional.empty());
    }
}
