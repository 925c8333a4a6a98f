package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;

/** Tells, going forward through a line, whether a place lies within quotation marks, book marks or brackets. */
final class Nesting {

    /** A mark that is not closed within this many signs is taken for a slip. */
    private static final int LONGEST = 400;

    private final String text;
    private final int end;
    private int place;
    private int closes = -1;

    Nesting(String text, Span line) {
        this.text = text;
        this.place = line.start();
        this.end = line.end();
    }

    /** Whether the place is outside of all marks; places must be asked for in order. */
    boolean isOutside(int asked) {
        while (place < asked) {
            if (place >= closes) {
                closes = closing(place);
            }
            place++;
        }
        return closes < 0 || asked > closes;
    }

    private int closing(int opening) {
        char close = closeOf(text.charAt(opening));
        if (close == 0) {
            return -1;
        }
        int depth = 0;
        for (int i = opening; i < end && i - opening < LONGEST; i++) {
            char sign = text.charAt(i);
            if (sign == text.charAt(opening)) {
                depth++;
            } else if (sign == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static char closeOf(char sign) {
        return switch (sign) {
            case '“' -> '”';
            case '《' -> '》';
            case '(' -> ')';
            default -> 0;
        };
    }
}
