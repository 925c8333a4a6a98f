package io.touhao.review.assessment;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.score.Band;
import io.touhao.rulebook.score.Interval;
import io.touhao.rulebook.score.Perturbation;
import io.touhao.rulebook.score.Place;
import io.touhao.rulebook.score.PlaceRange;
import io.touhao.rulebook.score.PlaceRanges;
import io.touhao.rulebook.score.Ranking;
import io.touhao.rulebook.score.Score;
import io.touhao.rulebook.score.ScoreCard;
import io.touhao.directory.UnitPath;
import io.touhao.review.assessment.Objection.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out who stands where: scores of all units by one card, their places and how steady those are. */
final class Standings {

    private static final int DRAWS = 2_000;

    private final ScoreCard card;
    private final Map<String, Proven> units = new LinkedHashMap<>();
    private final Map<String, Score> scores = new LinkedHashMap<>();

    Standings(ScoreCard card, List<Proven> units) {
        this.card = card;
        units.forEach(unit -> {
            this.units.put(unit.unit().value(), unit);
            scores.put(unit.unit().value(), card.score(unit.facts()));
        });
    }

    /** The same units with the inputs that accepted objections have corrected. */
    static List<Proven> corrected(List<Proven> found, List<Objection> objections) {
        return found.stream().map(unit -> {
            var facts = unit.facts();
            for (var objection : objections) {
                if (objection.unit().equals(unit.unit()) && objection.decision() instanceof Decision.Accepted accepted) {
                    facts = facts.with(objection.fact(), accepted.became());
                }
            }
            return with(unit, facts);
        }).toList();
    }

    /** The same units, one input of one of them found otherwise. */
    static List<Proven> corrected(List<Proven> found, UnitPath unit, String fact, FactValue became) {
        return found.stream()
                .map(one -> one.unit().equals(unit) ? with(one, one.facts().with(fact, became)) : one)
                .toList();
    }

    private static Proven with(Proven unit, Facts facts) {
        return new Proven(unit.id(), unit.unit(), unit.unitName(), facts, unit.records());
    }

    List<Place> places() {
        var points = new LinkedHashMap<String, Interval>();
        scores.forEach((unit, score) -> points.put(unit, score.points()));
        return Ranking.of(points, card.ties());
    }

    /** The ranking with the ranges of places, as it is kept. */
    List<RankRow> ranking(Assessment assessment) {
        var ranges = PlaceRanges.of(scores, new Perturbation(
                assessment.shake(), assessment.rate(), DRAWS, assessment.cutOff().getEpochSecond()));
        return places().stream().map(place -> row(place, ranges.get(place.unit()))).toList();
    }

    private RankRow row(Place place, PlaceRange range) {
        var band = scores.get(place.unit()).band().map(Band::title).orElse("");
        return new RankRow(UnitPath.of(place.unit()), units.get(place.unit()).unitName(), place, band, range);
    }
}
