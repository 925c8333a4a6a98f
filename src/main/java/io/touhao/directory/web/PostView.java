package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Days;
import io.touhao.directory.Delegate;
import io.touhao.directory.Delegation;
import io.touhao.directory.HandoverNote;
import io.touhao.directory.OpenItem;
import io.touhao.directory.OpenItems;
import io.touhao.directory.Organisation;
import io.touhao.directory.Post;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.ScoreShare;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a post as its page shows it. */
@Component
@Transactional(readOnly = true)
class PostView {

    private final Organisation organisation;
    private final ObjectProvider<OpenItems> openItems;
    private final Delegate delegate;
    private final Clock clock;

    PostView(Organisation organisation, ObjectProvider<OpenItems> openItems, Delegate delegate, Clock clock) {
        this.organisation = organisation;
        this.openItems = openItems;
        this.delegate = delegate;
        this.clock = clock;
    }

    PostPage page(Actor actor, PostId id, Optional<PostPage.Deed> deed) {
        var post = organisation.post(id).filter(one -> actor.sees(one.unit())).orElseThrow(PostView::absent);
        var office = organisation.office(post.office()).orElseThrow(PostView::absent);
        var today = LocalDate.now(clock);
        var past = organisation.history(post.office()).stream().filter(one -> one.post().equals(id)).toList();
        var serving = past.stream().filter(one -> one.days().contains(today)).toList();
        var administers = actor.is(Role.SYSTEM_ADMINISTRATOR);
        return new PostPage(
                post, office, serving, open(id), history(past, post),
                administers ? people(post, today) : List.of(), today, administers,
                deed.orElse(serving.isEmpty() ? PostPage.Deed.APPOINT : PostPage.Deed.HAND_OVER),
                stand(actor, post, serving, today));
    }

    private PostPage.Stand stand(Actor actor, Post post, List<Serving> serving, LocalDate today) {
        var givers = serving.stream().filter(one -> Delegate.may(actor, post, one.person())).toList();
        var quarter = quarter(today);
        return new PostPage.Stand(
                delegate.ofPost(post.id()),
                givers.stream().map(one -> new Option(one.person().value() + "", one.personName())).toList(),
                givers.isEmpty() ? List.of() : colleagues(post, today), quarter,
                ScoreShare.split(BigDecimal.valueOf(100), organisation.daysServed(post.id(), quarter)));
    }

    private static Days quarter(LocalDate today) {
        var first = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return Days.between(first, first.plusMonths(3));
    }

    private List<Option> colleagues(Post post, LocalDate today) {
        return ofUnit(post.unit(), today)
                .filter(one -> !one.post().equals(post.id()) && !one.role().isAdministrator())
                .map(one -> new Option(one.person().value() + "", one.personName() + " · " + one.title()))
                .distinct()
                .toList();
    }

    private List<OpenItem> open(PostId post) {
        return openItems.orderedStream().flatMap(items -> items.openItems(post).stream()).toList();
    }

    private List<HistoryEntry> history(List<Serving> past, Post post) {
        var notes = organisation.handovers(post.office()).stream().filter(note -> note.post().id().equals(post.id()));
        return Stream.of(
                        delegate.ofPost(post.id()).stream().map(PostView::entry), notes.map(PostView::entry),
                        past.stream().map(PostView::entry))
                .flatMap(entries -> entries)
                .toList();
    }

    static HistoryEntry entry(HandoverNote note) {
        return new HistoryEntry(
                Dates.full(note.on()), "%s 交接给 %s（%s）".formatted(note.from(), note.to(), note.reason().reason()),
                "在办 %d 项%s".formatted(
                        note.open().size(), note.reason().note().isBlank() ? "" : "；" + note.reason().note()),
                HistoryEntry.Kind.PERSON);
    }

    static HistoryEntry entry(Delegation one) {
        return new HistoryEntry(
                Dates.full(one.days().from()), "%s 代办至 %s（代%s）".formatted(
                        one.toName(), Dates.full(one.days().until().orElseThrow().minusDays(1)), one.fromName()),
                one.reason(), HistoryEntry.Kind.PERSON);
    }

    static HistoryEntry entry(Serving serving) {
        var until = serving.days().until().map(day -> " 至 " + Dates.full(day.minusDays(1))).orElse("，在任");
        return new HistoryEntry(
                Dates.full(serving.days().from()), "%s 任%s%s".formatted(serving.personName(), serving.postName(), until),
                "", HistoryEntry.Kind.PERSON);
    }

    /** Officials of the own unit for its posts, administrators for administrators' ones; not those who serve it already. */
    private List<Option> people(Post post, LocalDate today) {
        return ofUnit(post.unit(), today)
                .filter(one -> !one.post().equals(post.id()) && one.role().isAdministrator() == post.role().isAdministrator())
                .map(one -> new Option(one.person().value() + "", one.personName() + " · " + one.title()))
                .distinct()
                .toList();
    }

    private Stream<Serving> ofUnit(UnitPath unit, LocalDate today) {
        return organisation.servings(unit, today).stream().filter(one -> one.unit().equals(unit));
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该岗位，或不在您的管辖范围内。"));
    }
}
