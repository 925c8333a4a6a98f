package io.touhao.service.visit.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lays enterprises out over officers and months: a neighbourhood stays in one hand as long as nobody gets more than the
 * fair share, and each officer's months carry the same number, give or take one.
 */
public final class LayOut {

    private LayOut() {}

    /** An enterprise that somebody is to visit. */
    public record Stop(long enterprise, String route) {}

    /**
     * Somebody who visits.
     *
     * @param load enterprises the officer has already
     */
    public record Officer(long post, String name, int load) {}

    /** Who visits it when. */
    public record Place(Stop stop, Officer officer, YearMonth month) {}

    /** The enterprises most one officer should have, the present loads counted. */
    public static int share(int stops, List<Officer> officers) {
        var all = stops + officers.stream().mapToInt(Officer::load).sum();
        return Math.ceilDiv(all, officers.size());
    }

    /** @param officers at least one; months at least one */
    public static List<Place> of(List<Stop> stops, List<Officer> officers, List<YearMonth> months) {
        var share = share(stops.size(), officers);
        Map<Officer, List<Stop>> hands = new LinkedHashMap<>();
        officers.stream().sorted(Comparator.comparing(Officer::post)).forEach(officer -> hands.put(officer, new ArrayList<>()));
        for (var route : routes(stops)) {
            for (var from = 0; from < route.size(); ) {
                var officer = lightest(hands);
                var room = Math.max(1, share - load(hands, officer));
                var until = Math.min(route.size(), from + room);
                hands.get(officer).addAll(route.subList(from, until));
                from = until;
            }
        }
        return hands.entrySet().stream().flatMap(hand -> placed(hand.getKey(), hand.getValue(), months).stream()).toList();
    }

    /** The stops of each route, the longest route first. */
    private static List<List<Stop>> routes(List<Stop> stops) {
        var routes = stops.stream().collect(Collectors.groupingBy(Stop::route, TreeMap::new, Collectors.toList()));
        return routes.values().stream().sorted(Comparator.comparing((List<Stop> route) -> route.size()).reversed()).toList();
    }

    private static Officer lightest(Map<Officer, List<Stop>> hands) {
        return hands.keySet().stream().min(Comparator.comparingInt(officer -> load(hands, officer))).orElseThrow();
    }

    private static int load(Map<Officer, List<Stop>> hands, Officer officer) {
        return officer.load() + hands.get(officer).size();
    }

    private static List<Place> placed(Officer officer, List<Stop> stops, List<YearMonth> months) {
        var places = new ArrayList<Place>();
        for (var place = 0; place < stops.size(); place++) {
            places.add(new Place(stops.get(place), officer, months.get(place * months.size() / stops.size())));
        }
        return places;
    }
}
