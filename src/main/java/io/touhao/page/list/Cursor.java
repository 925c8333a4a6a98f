package io.touhao.page.list;

import io.touhao.page.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A row already seen: the values it is sorted by, its key, and its position. Opaque to people. The values are bound as
 * parameters like anything typed, so a cursor made up by hand can show no more than another page of the same list.
 *
 * @param sort the order it belongs to
 * @param position how many rows stand before it, as far as known; for the words 第 21—40 条 only
 * @param values the values sorted by, as the database prints them; empty for no value
 * @param key the row's key
 */
record Cursor(String sort, long position, List<Optional<String>> values, String key) {

    private static final String SEPARATOR = "\u001f";
    private static final String ABSENT = "\u0018";
    private static final int LENGTH = 4_000;

    Cursor {
        values = List.copyOf(values);
    }

    String encoded() {
        var parts = new ArrayList<String>();
        parts.add(sort);
        parts.add(Long.toString(position));
        parts.add(key);
        values.forEach(value -> parts.add(value.orElse(ABSENT)));
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of this order; refuses what is none. */
    static Cursor decode(String text, Sort sort) {
        var parts = parts(text);
        if (parts.size() != sort.expressions().size() + 3 || !parts.get(0).equals(sort.text())
                || !parts.get(1).matches("\\d{1,15}")) {
            throw new Refused(new StaleCursor());
        }
        var values = parts.subList(3, parts.size())
                .stream()
                .map(part -> Optional.of(part).filter(value -> !value.equals(ABSENT)))
                .toList();
        return new Cursor(parts.get(0), Long.parseLong(parts.get(1)), values, parts.get(2));
    }

    private static List<String> parts(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.substring(0, Math.min(text.length(), LENGTH)));
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw new Refused(new StaleCursor());
            }
            return List.of(decoded.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw new Refused(new StaleCursor());
        }
    }
}
