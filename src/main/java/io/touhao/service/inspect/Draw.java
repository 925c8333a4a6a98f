package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A draw that was held (双随机抽取).
 *
 * @param unit the unit that held it
 * @param listDay the day whose ledger it was drawn from
 * @param kinds keys of the kinds that were in it
 * @param taken how many objects were drawn
 * @param due until when they are inspected
 * @param seed what the two witnesses said, joined
 * @param listHash SM3 of the objects and their weights
 * @param inspectorHash SM3 of the inspectors and their ties
 * @param resultHash SM3 of those drawn, their values, and who goes
 */
public record Draw(
        long id, UnitPath unit, LocalDate heldOn, LocalDate listDay, List<String> kinds, int taken, LocalDate due, String seed,
        String witness, String firmWitness, String listHash, String inspectorHash, String resultHash, Instant drawnAt, String drawnBy) {

    public Draw {
        kinds = List.copyOf(kinds);
    }

    public String address() {
        return "/inspection-draws/" + id;
    }

    /**
     * An object in its place.
     *
     * @param place from 1; those up to {@code taken} are drawn
     * @param value hexadecimal; the objects stand in its order
     */
    public record Line(long unit, long enterprise, String uscc, String name, String kind, int weight, int place, String value) {

        public String shortValue() {
            return value.substring(0, 4) + "…";
        }
    }

    /** Whether computing it again from the lists kept beside it gives what was kept. */
    public record Recomputed(boolean listsSame, boolean resultSame, String resultHash) {

        public boolean isSame() {
            return listsSame && resultSame;
        }
    }
}
