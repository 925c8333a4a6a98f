package io.touhao.plan.pack;

import java.time.LocalDate;

/** The document that a pack carries out. */
public record PackDocument(String number, String title, String shortTitle, String issuer, LocalDate date) {}
