package io.touhao.programme.assessment;

import java.time.LocalDate;

/**
 * What was seen on the spot (实地核查).
 *
 * @param confirmed whether it is as the firm wrote
 */
public record SiteCheck(LocalDate day, String visitors, String found, boolean confirmed) {}
