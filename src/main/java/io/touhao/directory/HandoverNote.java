package io.touhao.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The record of a hand-over: who gave, who took, and what was open on that day. */
public record HandoverNote(
        Post post, String from, String to, LocalDate on, HandOver.Reason reason, List<OpenItem> open, String recordedBy,
        Instant recordedAt) {

    public HandoverNote {
        open = List.copyOf(open);
    }
}
