package io.touhao.report.programme;

import io.touhao.page.Signal;
import java.util.List;

/**
 * What an enterprise's home says of titles.
 *
 * @param owed what it has to do: drafts that close soon, corrections, yearly updates
 * @param within what it can get or is near to
 * @param applications what it has handed in
 * @param held what it holds
 */
public record OwnTitles(List<Line> owed, List<Line> within, List<Line> applications, List<Line> held) {

    /** A title or application, with where it stands. */
    public record Line(String title, String note, Signal signal, String word, String address, String deed) {}
}
