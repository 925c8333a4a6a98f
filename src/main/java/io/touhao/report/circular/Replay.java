package io.touhao.report.circular;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Verification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the circulars of a frozen round again and holds them against what was kept when they were issued (重放). Whatever
 * was corrected in the ledger since then must not change a byte.
 */
@Service
public class Replay {

    private static final int AROUND = 24;

    private final Rounds rounds;
    private final Circulars circulars;

    Replay(Rounds rounds, Circulars circulars) {
        this.rounds = rounds;
        this.circulars = circulars;
    }

    /**
     * What came of one circular.
     *
     * @param bytes how many were compared
     * @param difference what differs first; none where all three files are equal
     */
    public record Outcome(String number, String title, long bytes, Optional<String> difference) {}

    /** Of the snapshot and of each issued circular made from it. */
    public record Report(String round, Verification snapshot, List<Outcome> circulars) {

        public boolean agrees() {
            return snapshot.agrees() && circulars.stream().allMatch(one -> one.difference().isEmpty());
        }
    }

    /** Of the whole round, as the platform itself sees it. */
    @Transactional(readOnly = true)
    public Report of(RoundId id) {
        return of(Acting.current().orElse(Actor.SYSTEM), id);
    }

    private Report of(Actor actor, RoundId id) {
        var round = rounds.round(actor, id);
        var outcomes = circulars.ofRound(id).stream().filter(row -> !row.isDraft()).map(row -> outcome(actor, row)).toList();
        return new Report(round.heading(), rounds.verify(actor, id), outcomes);
    }

    private Outcome outcome(Actor actor, CircularRow row) {
        var seal = row.seal().orElseThrow();
        var number = seal.issue().number();
        if (seal.form() != Rendering.FORM) {
            return new Outcome(number, row.title(), 0, Optional.of(
                    "issued in form %d, this program writes form %d".formatted(seal.form(), Rendering.FORM)));
        }
        var again = circulars.again(actor, row);
        var bytes = again.values().stream().mapToLong(content -> content.length).sum();
        return new Outcome(number, row.title(), bytes, difference(actor, row, again));
    }

    private Optional<String> difference(Actor actor, CircularRow row, Map<FileKind, byte[]> again) {
        return circulars.files(row).stream()
                .flatMap(file -> difference(file, circulars.file(actor, row, file.kind()), again.get(file.kind())).stream())
                .findFirst();
    }

    private static Optional<String> difference(CircularStore.FileRow file, byte[] kept, byte[] again) {
        if (!Circulars.hash(kept).equals(file.hash())) {
            return Optional.of(file.kind().ending() + ": the kept file does not fit its hash");
        }
        var at = Arrays.mismatch(kept, again);
        return at < 0 ? Optional.empty() : Optional.of("%s: byte %d, kept “%s”, now “%s”".formatted(
                file.kind().ending(), at, around(kept, at), around(again, at)));
    }

    /** What stands there, as far as it is text. */
    private static String around(byte[] content, int at) {
        var piece = Arrays.copyOfRange(content, Math.min(at, content.length), Math.min(at + AROUND, content.length));
        return new String(piece, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ").strip();
    }
}
