package io.touhao.service.visit.plan;

import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.registry.Addresses;
import io.touhao.registry.Addresses.Whereabouts;
import io.touhao.registry.Enterprise;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who goes for a county, and where its enterprises are. */
@Component
public class Stops {

    private final Organisation organisation;
    private final Units units;
    private final Addresses addresses;

    Stops(Organisation organisation, Units units, Addresses addresses) {
        this.organisation = organisation;
        this.units = units;
        this.addresses = addresses;
    }

    /** The officers of a subtree, by unit and post. */
    public List<Serving> officers(UnitPath root, LocalDate day) {
        return organisation.servings(root, day).stream()
                .filter(serving -> serving.role() == Role.COUNTY_OFFICER)
                .sorted(Comparator.comparing(Serving::unit).thenComparing(serving -> serving.post().value()))
                .toList();
    }

    /** Lays enterprises of one county out. */
    public List<PlanStore.Laid> layOut(
            List<Enterprise> firms, String county, Map<Long, Whereabouts> places, List<LayOut.Officer> officers, LocalDate from) {
        var byKey = firms.stream().collect(Collectors.toMap(Enterprise::id, firm -> firm));
        var stops = firms.stream().map(firm -> new LayOut.Stop(firm.id(), Neighbourhood.of(place(places, firm.id()), county))).toList();
        return LayOut.of(stops, officers, months(from)).stream()
                .map(place -> new PlanStore.Laid(
                        byKey.get(place.stop().enterprise()), place(places, place.stop().enterprise()).address(), place))
                .toList();
    }

    private static Whereabouts place(Map<Long, Whereabouts> places, long enterprise) {
        return places.getOrDefault(enterprise, Whereabouts.UNKNOWN);
    }

    private static List<YearMonth> months(LocalDate from) {
        var first = YearMonth.from(from);
        return IntStream.rangeClosed(first.getMonthValue(), 12).mapToObj(first::withMonth).toList();
    }

    public Map<Long, Whereabouts> places(UnitPath root, LocalDate day) {
        return addresses.of(root, day);
    }

    String name(UnitPath unit, LocalDate day) {
        return units.find(unit, day).map(one -> one.name()).orElse("");
    }
}
