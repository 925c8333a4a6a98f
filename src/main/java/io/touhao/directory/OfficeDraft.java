package io.touhao.directory;

/** An office as it is to be opened. */
public record OfficeDraft(String name, String shortName, Office.Kind kind, boolean assumed) {}
