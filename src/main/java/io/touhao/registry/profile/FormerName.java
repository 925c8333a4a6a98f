package io.touhao.registry.profile;

import java.time.LocalDate;
import java.util.Optional;

/** A name an enterprise had before (曾用名), until the day it was called otherwise, where known. */
public record FormerName(String name, Optional<LocalDate> heldUntil, String source) {}
