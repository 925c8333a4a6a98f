package io.touhao.directory.web;

import io.touhao.directory.Office;
import io.touhao.directory.OpenItem;
import io.touhao.directory.Post;
import io.touhao.directory.Serving;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import java.time.LocalDate;
import java.util.List;

/**
 * One post: who serves it, what it has open, and for an administrator the forms that change it.
 *
 * @param people persons who may be appointed or take over, the own unit's first
 */
record PostPage(
        Post post, Office office, List<Serving> serving, List<OpenItem> open, List<HistoryEntry> history,
        List<Option> people, LocalDate today, boolean administers) {

    Heading heading() {
        return Heading.of(post.name(), "organisation")
                .child("organisation")
                .facts("%s · %s · 负责领域 %s · 自 %s 起设".formatted(
                        office.name(), post.role().title(), SeatRow.words(post.fields()), Dates.full(post.days().from())))
                .under(new Link(office.name(), "/organisation?office=" + office.id().value()));
    }

    boolean hasFreeSeat() {
        return serving.size() < post.seats();
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

    String due(OpenItem item) {
        return item.due().map(Dates::full).orElse("—");
    }

    String action(String verb) {
        return "/posts/%d/%s".formatted(post.id().value(), verb);
    }
}
