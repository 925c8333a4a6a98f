package io.touhao.programme.application;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A call for applications (申报通知).
 *
 * @param number of the document: 演示函〔2023〕15号
 * @param opens first day to hand in
 * @param closes last day to hand in
 * @param cityDue last day for cities to recommend
 * @param rules the pack of the rulebook that was in force on the first day, with its edition
 * @param version how the rules are printed
 * @param quota how many each city may recommend; a city that is not named is not bound
 */
public record Call(
        CallId id, String programme, String title, int year, String number, LocalDate opens, LocalDate closes, LocalDate cityDue,
        String rules, int edition, String version, String addressees, Map<UnitPath, Integer> quota) {

    public Call {
        quota = Map.copyOf(quota);
    }

    /** Whether firms may hand in on this day. */
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    public Optional<Integer> quotaOf(UnitPath city) {
        return Optional.ofNullable(quota.get(city));
    }

    /** Path of its page. */
    public String address() {
        return "/calls/" + id.value();
    }
}
