package io.touhao.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words of a document; figures among them know where they open to their records. */
public record Text(List<Span> spans) {

    public static final Text NONE = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String words) {
        return NONE.then(words);
    }

    /** Goes on with plain words. */
    public Text then(String words) {
        return with(new Span(words, Optional.empty()));
    }

    /** Goes on with a figure that opens at an address. */
    public Text figure(String words, String address) {
        return with(new Span(words, Optional.of(address)));
    }

    public Text then(Text text) {
        var all = new ArrayList<>(spans);
        all.addAll(text.spans);
        return new Text(all);
    }

    public boolean isEmpty() {
        return spans.stream().allMatch(span -> span.words().isEmpty());
    }

    /** The words without where they lead. */
    public String words() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }

    private Text with(Span span) {
        var all = new ArrayList<>(spans);
        all.add(span);
        return new Text(all);
    }
}
