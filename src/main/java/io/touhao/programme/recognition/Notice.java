package io.touhao.programme.recognition;

import io.touhao.programme.application.CallId;
import java.time.LocalDate;

/** A list put before the public (公示), from the first day to the last. */
public record Notice(long id, CallId call, LocalDate from, LocalDate until) {

    /** Whether objections may still be raised. */
    public boolean runs(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Path of the public page. */
    public String address() {
        return "/notices/" + id;
    }

    /** A firm on the list as the public sees it. */
    public record Line(String firm, String city, String number) {}
}
