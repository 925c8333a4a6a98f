package io.touhao.directory;

import java.time.LocalDate;

/** Event: a post was handed over; duties stay with the post, and are answered for by the other person from that day. */
public record HandedOver(PostId post, UnitPath unit, PersonId from, PersonId to, LocalDate on) {}
