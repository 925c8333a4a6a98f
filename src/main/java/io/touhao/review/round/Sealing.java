package io.touhao.review.round;

import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Regions;
import io.touhao.directory.Trail;
import io.touhao.directory.Units;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a round: all in one transaction that sees one moment, so that it is there whole or not at all. */
@Component
class Sealing {

    private static final int NAMED = 3;

    private final RoundStore rounds;
    private final SheetStore sheets;
    private final SealStore seals;
    private final Records records;
    private final Units units;
    private final Regions regions;
    private final Definitions definitions;
    private final Trail trail;
    private final Clock clock;

    Sealing(
            RoundStore rounds, SheetStore sheets, SealStore seals, Records records, Units units, Regions regions,
            Definitions definitions, Trail trail, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.seals = seals;
        this.records = records;
        this.units = units;
        this.regions = regions;
        this.definitions = definitions;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(Actor actor, RoundId id, boolean missingNamed) {
        var begin = System.nanoTime();
        var round = rounds.find(id).orElseThrow();
        if (!rounds.freeze(id)) {
            throw new Refused(new RoundRefusal.Frozen(round.name(), "冻结"));
        }
        var cutOff = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reported = sheets.ofRound(id);
        var missing = missing(round, reported);
        demandNamed(missing, missingNamed);
        var leaves = leaves(actor, round, reported, cutOff);
        seals.insertLeaves(id, leaves);
        var tree = Tree.of(leaves);
        seals.insertSeal(round, actor, tree, cutOff, missing.size(), (System.nanoTime() - begin) / 1_000_000);
        rounds.happened(round, Optional.empty(), round.root(), actor, RoundDeed.FROZEN, tree.root(), cutOff);
        trail.record(actor, "round.freeze", id.object(), "%d leaves, root %s".formatted(leaves.size(), tree.root()));
    }

    private List<Leaf> leaves(Actor actor, Round round, List<Sheet> reported, Instant cutOff) {
        var from = round.from().atStartOfDay(clock.getZone()).toInstant();
        var today = LocalDate.now(clock);
        return new Snapshot(round, actor, cutOff)
                .head()
                .rules(definitions.inForce(actor))
                .units(units.subtree(round.root(), today), regions.register(round.root()))
                .sheets(reported)
                .rows(records.standing(actor, round.root()), sheets.items(round.id()),
                        new Deeds(records.happened(actor, round.root(), from, cutOff)))
                .leaves();
    }

    /** What has not been handed in; the root's own sheet is this very act. */
    static List<Sheet> missing(Round round, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.upper().isPresent() && !sheet.state().isReported())
                .toList();
    }

    private static void demandNamed(List<Sheet> missing, boolean named) {
        if (!named && !missing.isEmpty()) {
            throw new Refused(new RoundRefusal.Missing(
                    missing.size(), missing.stream().limit(NAMED).map(Sheet::holder).toList()));
        }
    }
}
