package io.touhao.directory.web;

import io.touhao.directory.Days;
import io.touhao.directory.Delegation;
import io.touhao.directory.Office;
import io.touhao.directory.OpenItem;
import io.touhao.directory.Post;
import io.touhao.directory.ScoreShare;
import io.touhao.directory.Serving;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One post: who serves it, what it has open, and for an administrator the forms that change it.
 *
 * @param people persons who may be appointed or take over
 * @param deed the form that is shown to an administrator
 * @param stand who stands in for whom, and how a score of this quarter is split
 */
record PostPage(
        Post post, Office office, List<Serving> serving, List<OpenItem> open, List<HistoryEntry> history,
        List<Option> people, LocalDate today, boolean administers, Deed deed, Stand stand) {

    /**
     * What the page says of standing in and of days served.
     *
     * @param givers whose post the viewer may delegate
     * @param takers persons of the unit who may stand in
     * @param shares of a score of 100 for the quarter
     */
    record Stand(
            List<Delegation> delegations, List<Option> givers, List<Option> takers, Days quarter,
            List<ScoreShare> shares) {}

    /** What is about to be done to the post: one form at a time. */
    enum Deed {
        APPOINT("任命"),
        HAND_OVER("交接"),
        END_SERVICE("结束任职"),
        FIELDS("负责领域"),
        ABOLISH("撤销岗位");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Heading heading() {
        return Heading.of(post.name(), "organisation")
                .child("organisation")
                .facts("%s · %s · 负责领域 %s · 自 %s 起设".formatted(
                        office.name(), post.role().title(), SeatRow.words(post.fields()), Dates.full(post.days().from())))
                .under(new Link(office.name(), "/organisation?office=" + office.id().value()));
    }

    /** The forms this post can take now, as tabs. */
    List<Tab> tabs() {
        return Arrays.stream(Deed.values())
                .filter(this::isPossible)
                .map(one -> new Tab(one.title(), "/posts/%d?deed=%s".formatted(post.id().value(), one), "", false, one == deed))
                .toList();
    }

    private boolean isPossible(Deed one) {
        return switch (one) {
            case APPOINT -> serving.size() < post.seats();
            case HAND_OVER, END_SERVICE -> !serving.isEmpty();
            case FIELDS, ABOLISH -> true;
        };
    }

    /** The form shown: the one asked for, where the post can take it. */
    boolean shows(Deed one) {
        return administers && one == deed && isPossible(one);
    }

    boolean mayDelegate() {
        return !stand.givers().isEmpty() && !post.role().isAdministrator();
    }

    /** 9月18日 至 9月22日. */
    String days(Delegation one) {
        return Dates.full(one.days().from()) + " 至 " + Dates.full(one.days().until().orElseThrow().minusDays(1));
    }

    boolean mayEnd(Delegation one) {
        return mayDelegate() && !one.isOver(today);
    }

    String status(Delegation one) {
        return one.isOver(today) ? "已结束" : one.days().contains(today) ? "代办中" : "未开始";
    }

    /** 三季度（7月1日—9月30日）. */
    String quarter() {
        var first = stand.quarter().from();
        return "%d年第%d季度".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
    }

    String share(ScoreShare one) {
        return Figures.rate(one.share().movePointRight(2)) + "%";
    }

    String nextWeek() {
        return today.plusDays(6).toString();
    }

    String fields() {
        return String.join("、", post.fields());
    }

    List<Option> holders() {
        return serving.stream().map(one -> new Option(one.person().value() + "", one.personName())).toList();
    }

    String since(Serving one) {
        return Dates.full(one.days().from());
    }

    /** How many of each kind: all that an administrator, who sees no ledger, is told of them. */
    List<Option> openKinds() {
        return open.stream().collect(Collectors.groupingBy(OpenItem::kind, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(kind -> new Option(kind.getValue().toString(), kind.getKey()))
                .toList();
    }

    String due(OpenItem item) {
        return item.due().map(Dates::full).orElse("—");
    }

    String action(String verb) {
        return "/posts/%d/%s".formatted(post.id().value(), verb);
    }
}
