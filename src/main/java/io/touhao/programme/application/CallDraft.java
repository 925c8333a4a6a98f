package io.touhao.programme.application;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.Map;

/** What a call is issued with. */
public record CallDraft(
        String programme, int year, String number, LocalDate opens, LocalDate closes, LocalDate cityDue, String addressees,
        Map<UnitPath, Integer> quota) {}
