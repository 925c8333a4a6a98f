package io.touhao.report.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.quantity.Term;
import io.touhao.review.round.Round;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One page of the wall.
 *
 * @param number 1 or 2
 * @param stays whether it stays until it is told to go on
 */
record WallPage(
        int number, boolean stays, LocalDateTime now, String unit, String plan, Cockpit cockpit, List<Item> due,
        Optional<Round> round) {

    static final int PAGES = 2;

    /** Seconds until the next page. */
    static final int SECONDS = 30;

    private static final int ROWS = 5;

    String title() {
        return cockpit.prospect().title();
    }

    String day() {
        return Dates.inYear(now.toLocalDate(), Year.from(now)) + " "
                + now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    String time() {
        return now.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    String next() {
        return "/wall?page=" + (number % PAGES + 1);
    }

    String here(boolean stay) {
        return "/wall?page=" + number + (stay ? "&stay=1" : "");
    }

    Optional<Goal> head() {
        return cockpit.prospect().head();
    }

    /** The first of the economies' targets that have a figure. */
    List<Goal> rows() {
        return cockpit.prospect().groups().stream()
                .flatMap(group -> group.goals().stream())
                .filter(goal -> goal.item().row().done().isPresent())
                .filter(goal -> head().filter(first -> first.item().id() == goal.item().id()).isEmpty())
                .limit(ROWS)
                .toList();
    }

    String gapWords(Goal goal) {
        var distance = goal.item().distance();
        var against = goal.item().row().ahead().isPresent() ? "较序时 " : "较目标 " + goal.goalWords() + " ";
        return (distance.equals(Figures.NONE) ? "" : against + distance + " 个百分点 · ") + goal.signalWord();
    }

    String count(Signal signal) {
        return cockpit.sumPrinted(signal);
    }

    String proRata() {
        var year = now.getYear();
        return Figures.rate(new Term(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).proRata(now.toLocalDate()));
    }

    String seen() {
        return "数据截至 " + Dates.full(now).replaceFirst(".* ", "");
    }
}
