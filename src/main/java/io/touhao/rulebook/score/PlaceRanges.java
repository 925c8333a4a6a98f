package io.touhao.rulebook.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How steady places are: the ranking is run again and again with weights shaken and missing points drawn evenly from
 * what is possible. The printed range leaves out half of what the declared rate would allow, so that the error of
 * drawing does not eat it up.
 */
public final class PlaceRanges {

    private final List<String> units;
    private final List<Score> scores;
    private final Perturbation perturbation;
    private final ScoreCard card;

    private PlaceRanges(Map<String, Score> scores, Perturbation perturbation) {
        this.units = List.copyOf(scores.keySet());
        this.scores = units.stream().map(scores::get).toList();
        this.perturbation = perturbation;
        this.card = this.scores.getFirst().card();
    }

    /** The range of each unit; all scores are of the same card. */
    public static Map<String, PlaceRange> of(Map<String, Score> scores, Perturbation perturbation) {
        return scores.isEmpty() ? Map.of() : new PlaceRanges(scores, perturbation).ranges();
    }

    private Map<String, PlaceRange> ranges() {
        var runs = rerun(new SplittableRandom(perturbation.seed()));
        var ranges = new LinkedHashMap<String, PlaceRange>();
        for (var unit = 0; unit < units.size(); unit++) {
            ranges.put(units.get(unit), middle(runs[unit]));
        }
        return ranges;
    }

    private PlaceRange middle(int[] places) {
        Arrays.sort(places);
        var outside = (1 - perturbation.rate().doubleValue()) / 4;
        var cut = (int) Math.floor(outside * places.length);
        return new PlaceRange(places[cut], places[places.length - 1 - cut]);
    }

    /** Places by unit and run. */
    int[][] rerun(SplittableRandom chance) {
        var runs = new int[units.size()][perturbation.draws()];
        for (var run = 0; run < perturbation.draws(); run++) {
            var places = places(points(chance));
            for (var unit = 0; unit < units.size(); unit++) {
                runs[unit][run] = places[unit];
            }
        }
        return runs;
    }

    static PlaceRanges rerunning(Map<String, Score> scores, Perturbation perturbation) {
        return new PlaceRanges(scores, perturbation);
    }

    private BigDecimal[] points(SplittableRandom chance) {
        var weights = weights(chance);
        return scores.stream().map(score -> points(score, weights, chance)).toArray(BigDecimal[]::new);
    }

    /** Shaken weights, brought back to the full marks of the card, so that nobody gains by the cap on the sum. */
    private List<Double> weights(SplittableRandom chance) {
        var shaken = card.parts().stream().map(part -> part.weight().doubleValue() * shaken(chance)).toList();
        var scale = full(card.parts().stream().map(part -> part.weight().doubleValue()).toList()) / full(shaken);
        return Double.isFinite(scale) ? shaken.stream().map(weight -> weight * scale).toList() : shaken;
    }

    /** The most that parts give together by these weights. */
    private double full(List<Double> weights) {
        var sum = 0.0;
        for (var index = 0; index < weights.size(); index++) {
            sum += weights.get(index) * Math.max(0, card.parts().get(index).most().doubleValue());
        }
        return sum;
    }

    private double shaken(SplittableRandom chance) {
        return 1 + perturbation.share().doubleValue() * (2 * chance.nextDouble() - 1);
    }

    private BigDecimal points(Score score, List<Double> weights, SplittableRandom chance) {
        var sum = card.base().doubleValue();
        for (var index = 0; index < weights.size(); index++) {
            sum += weights.get(index) * drawn(score.parts().get(index).raw(), chance);
        }
        var points = Math.clamp(sum, card.least().doubleValue(), card.most().doubleValue());
        return BigDecimal.valueOf(points).setScale(card.scale(), RoundingMode.HALF_UP);
    }

    private static double drawn(Interval raw, SplittableRandom chance) {
        var least = raw.least().doubleValue();
        return raw.isExact() ? least : least + (raw.most().doubleValue() - least) * chance.nextDouble();
    }

    private int[] places(BigDecimal[] points) {
        var order = new ArrayList<Integer>();
        for (var unit = 0; unit < points.length; unit++) {
            order.add(unit);
        }
        order.sort((one, other) -> points[other].compareTo(points[one]));
        var places = new int[points.length];
        for (var index = 0; index < places.length; index++) {
            var asBefore = index > 0 && points[order.get(index)].compareTo(points[order.get(index - 1)]) == 0;
            var place = card.ties() == Ties.SHARED || index == 0 ? index + 1 : places[order.get(index - 1)] + 1;
            places[order.get(index)] = asBefore ? places[order.get(index - 1)] : place;
        }
        return places;
    }
}
