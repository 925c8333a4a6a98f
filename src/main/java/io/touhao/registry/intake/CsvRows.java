package io.touhao.registry.intake;

import io.touhao.page.Refused;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** Rows of comma-separated text, in UTF-8 or GB18030, fields quoted where need be and then also over several lines. */
final class CsvRows implements Iterator<SheetRow> {

    private static final int START = 1 << 13;
    private static final int LONGEST = 100_000;

    private final BufferedReader reader;
    private int number;
    private int next;

    private CsvRows(BufferedReader reader) {
        this.reader = reader;
        this.next = read();
        if (next == '\uFEFF') {
            next = read();
        }
    }

    static boolean looksLikeText(byte[] file) {
        for (var at = 0; at < Math.min(START, file.length); at++) {
            if (file[at] >= 0 && file[at] < ' ' && file[at] != '\t' && file[at] != '\n' && file[at] != '\r') {
                return false;
            }
        }
        return file.length > 0;
    }

    static CsvRows of(byte[] file) {
        return new CsvRows(new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), charset(file))));
    }

    /** UTF-8 where the whole file reads as it, else GB18030; refused where it reads as neither. */
    static Charset charset(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(file));
                return charset;
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new Refused(new IntakeRefusal.Unreadable("文件既不是 UTF-8，也不是 GB18030 编码。"));
    }

    @Override
    public boolean hasNext() {
        return next >= 0;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var fields = new ArrayList<String>();
        fields.add(field());
        while (next == ',') {
            next = read();
            fields.add(field());
        }
        if (next == '\r') {
            next = read();
        }
        if (next == '\n') {
            next = read();
        }
        return new SheetRow(++number, fields, Set.of());
    }

    private String field() {
        var text = new StringBuilder();
        if (next == '"') {
            quoted(text);
        }
        while (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            take(text);
        }
        return text.toString();
    }

    private void quoted(StringBuilder text) {
        next = read();
        while (next >= 0) {
            if (next == '"') {
                next = read();
                if (next != '"') {
                    return;
                }
            }
            take(text);
        }
    }

    private void take(StringBuilder text) {
        if (text.length() > LONGEST) {
            throw new Refused(new IntakeRefusal.Unreadable("第 %d 行有一格超过 %d 字，可能少了引号。".formatted(number + 1, LONGEST)));
        }
        text.append((char) next);
        next = read();
    }

    private int read() {
        try {
            return reader.read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
