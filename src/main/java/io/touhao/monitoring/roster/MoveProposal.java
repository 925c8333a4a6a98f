package io.touhao.monitoring.roster;

import io.touhao.monitoring.roster.ListMove.Kind;
import io.touhao.page.file.BroughtFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a county proposes.
 *
 * @param uscc credit code as typed
 * @param revenue operating revenue of a year, 万元
 * @param file the evidence as a file; none where words do
 */
public record MoveProposal(
        String uscc, Kind kind, YearMonth month, String cause, Optional<BigDecimal> revenue, String evidence, Optional<BroughtFile> file) {}
