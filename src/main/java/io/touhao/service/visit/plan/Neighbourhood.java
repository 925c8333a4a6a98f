package io.touhao.service.visit.plan;

import io.touhao.registry.Addresses.Whereabouts;

/**
 * Which enterprises lie near each other (片区), told plainly from what is registered: the park where one is tagged, else the
 * street of the address, which is what stands between the county's name and the first number.
 */
final class Neighbourhood {

    static final String UNKNOWN = "地址未登记";

    private Neighbourhood() {}

    static String of(Whereabouts place, String county) {
        if (!place.park().isBlank()) {
            return place.park();
        }
        var at = place.address().indexOf(county);
        var street = (at < 0 ? place.address() : place.address().substring(at + county.length())).replaceAll("[0-9０-９].*$", "").strip();
        return street.isEmpty() ? UNKNOWN : street;
    }
}
