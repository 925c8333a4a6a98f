package io.touhao.plan;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One edition of a plan's document (方案版本).
 *
 * @param unit the unit whose plan it is
 * @param number document number; the file's name where the text bears none
 * @param edition 1 for the first text of this number, counted on with each other text
 * @param rendition retold in words of ours (转述本), not the official text
 */
public record Edition(
        EditionId id, UnitPath unit, String number, int edition, String title, String issuer, Optional<LocalDate> date,
        int year, boolean rendition, Instant importedAt, String importedBy) {}
