package io.touhao.monitoring.warning.web;

import io.touhao.monitoring.warning.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A warning for programs. */
record WarningBody(
        long id, int version, String number, String rule, String title, String level, String kind, boolean verify, String subject,
        String subjectName, String unit, String holder, String period, String grounds, Map<String, String> facts, String state,
        Instant issuedAt, Optional<LocalDate> due, String person, Optional<LocalDate> visitOn, String found, String verdict,
        String cause, String remedy) {

    static WarningBody of(Warning one) {
        var done = one.disposal();
        return new WarningBody(
                one.id().value(), one.version(), one.number(), one.rule(), one.title(), one.level().name(), one.kind().name(),
                one.verify(), one.subject(), one.subjectName(), one.unit().value(), one.holder().value(), one.period().code(),
                one.grounds(), one.facts(), one.state().name(), one.issuedAt(), one.due(), done.person(), done.visitOn(), done.found(),
                done.verdict().name(), done.cause(), done.remedy());
    }
}
