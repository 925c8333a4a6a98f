package io.touhao.plan.reading.text;

/** A stretch of characters, from {@code start} up to but without {@code end}. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean holds(int position) {
        return start <= position && position < end;
    }

    /** The characters of the text that lie in this span. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
