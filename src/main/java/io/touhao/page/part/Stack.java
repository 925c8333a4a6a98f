package io.touhao.page.part;

import io.touhao.page.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of one whole on one bar, always in the same order; the numbers stand beside it. */
public record Stack(List<Part> parts) {

    public Stack {
        parts = List.copyOf(parts);
    }

    /** How many have this signal. */
    public record Part(Signal signal, long count) {}

    /** A part where it is drawn, in per cent of the width. */
    public record Piece(Signal signal, double start, double width) {}

    public static Stack of(long done, long green, long yellow, long red) {
        return new Stack(List.of(
                new Part(Signal.DONE, done), new Part(Signal.GREEN, green), new Part(Signal.YELLOW, yellow),
                new Part(Signal.RED, red)));
    }

    public String label() {
        return parts.stream().map(part -> part.signal().word() + " " + part.count()).collect(Collectors.joining("，"));
    }

    /** The parts that are not nought. */
    public List<Piece> pieces() {
        double all = parts.stream().mapToLong(Part::count).sum();
        var pieces = new ArrayList<Piece>();
        double start = 0;
        for (var part : parts) {
            var width = all == 0 ? 0 : part.count() / all * 100;
            if (width > 0) {
                pieces.add(new Piece(part.signal(), start, Math.max(0.3, width - 0.7)));
            }
            start += width;
        }
        return pieces;
    }
}
