package io.touhao.report.circular;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.report.document.OfficialDocument;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page of one circular.
 *
 * @param document what it says, with its figures open; none for readers below its unit
 * @param root the Merkle root of the round it was made from
 * @param words whether the actor may change the draft, {@code issues} whether they may issue it, {@code corrects} whether
 *     they may put an erratum beside what is issued
 */
record CircularPage(
        CircularRow row, Optional<OfficialDocument> document, String number, String root, List<CircularStore.FileRow> files,
        List<CircularStore.Erratum> errata, boolean words, boolean issues, boolean corrects, Done done) {

    Heading heading() {
        return Heading.of(row.title(), CircularNavigation.DISPATCH).child(CircularNavigation.KEY)
                .facts(facts())
                .under(new Link("通报", "/circulars"), new Link(row.roundName(), "/rounds/" + row.round().value()));
    }

    private String facts() {
        return row.seal()
                .map(seal -> "%s · %s签发 · %s".formatted(number, Dates.full(seal.issue().date()), seal.by()))
                .orElseGet(() -> "草稿 · %s %s 修改 · 签发后编号".formatted(row.wordedBy(), moment(row.wordedAt())));
    }

    /** What can be fetched: name, address, and the hash once it is kept. */
    List<Download> downloads() {
        return Arrays.stream(FileKind.values()).map(this::download).toList();
    }

    record Download(String title, String address, String size, String hash) {}

    private Download download(FileKind kind) {
        var kept = files.stream().filter(file -> file.kind() == kind).findFirst();
        return new Download(
                kind.title() + " " + kind.ending(), row.address() + "/" + kind.ending(),
                kept.map(file -> Figures.count((file.size() + 1023) / 1024) + " KB").orElse(""),
                kept.map(CircularStore.FileRow::hash).orElse(""));
    }

    String moment(Instant at) {
        return Dates.full(LocalDateTime.ofInstant(at, Circular.ZONE));
    }

    String date() {
        return document.map(OfficialDocument::date).map(Dates::full).orElse("");
    }
}
