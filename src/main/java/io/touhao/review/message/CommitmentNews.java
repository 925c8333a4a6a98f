package io.touhao.review.message;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentsChanged;
import io.touhao.commitment.CommitmentsChanged.Change;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.PostId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells posts what happened to their commitments, in the transaction that it happens in. Many of one kind for one post
 * become one message, so that four thousand commitments issued at once are a few hundred messages.
 */
@Component
class CommitmentNews {

    /** What is news for somebody; all else is for the history alone. */
    private static final Map<Class<? extends CommitmentEvent>, MessageKind> KINDS = Map.ofEntries(
            Map.entry(CommitmentEvent.Issued.class, MessageKind.ISSUED),
            Map.entry(CommitmentEvent.Returned.class, MessageKind.RETURNED),
            Map.entry(CommitmentEvent.Reminded.class, MessageKind.REMINDED),
            Map.entry(CommitmentEvent.CompletionClaimed.class, MessageKind.CLAIMED),
            Map.entry(CommitmentEvent.Verified.class, MessageKind.CLAIMED),
            Map.entry(CommitmentEvent.ClosedOut.class, MessageKind.CLOSED),
            Map.entry(CommitmentEvent.Overridden.class, MessageKind.CLOSED),
            Map.entry(CommitmentEvent.Reassigned.class, MessageKind.REASSIGNED),
            Map.entry(CommitmentEvent.Reopened.class, MessageKind.REOPENED),
            Map.entry(CommitmentEvent.Withdrawn.class, MessageKind.WITHDRAWN),
            Map.entry(CommitmentEvent.Superseded.class, MessageKind.WITHDRAWN),
            Map.entry(CommitmentEvent.ExtensionAsked.class, MessageKind.ASKED),
            Map.entry(CommitmentEvent.PauseAsked.class, MessageKind.ASKED),
            Map.entry(CommitmentEvent.ExtensionGranted.class, MessageKind.ANSWERED),
            Map.entry(CommitmentEvent.ExtensionRefused.class, MessageKind.ANSWERED),
            Map.entry(CommitmentEvent.PauseGranted.class, MessageKind.ANSWERED),
            Map.entry(CommitmentEvent.PauseRefused.class, MessageKind.ANSWERED));

    private final Records records;
    private final Reviewers reviewers;
    private final Messages messages;

    CommitmentNews(Records records, Reviewers reviewers, Messages messages) {
        this.records = records;
        this.reviewers = reviewers;
        this.messages = messages;
    }

    /** One thing that happened, and the post that is to hear of it. */
    private record News(MessageKind kind, Recipient.OfPost to, LedgerRow row, CommitmentEvent event) {

        Key key() {
            return new Key(kind, to);
        }
    }

    private record Key(MessageKind kind, Recipient.OfPost to) {}

    @EventListener
    void on(CommitmentsChanged changed) {
        var told = changed.changes().stream().filter(change -> KINDS.containsKey(change.event().getClass())).toList();
        if (!told.isEmpty()) {
            var grouped = news(told).stream()
                    .collect(Collectors.groupingBy(News::key, LinkedHashMap::new, Collectors.toList()));
            messages.tell(grouped.values().stream().flatMap(group -> messages(group).stream()).toList());
        }
    }

    private List<News> news(List<Change> told) {
        var rows = records.rows(told.stream().map(Change::commitment).distinct().toList()).stream()
                .collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        var reviewing = reviewers.of(waiting(told, rows));
        var news = new ArrayList<News>();
        for (var change : told) {
            Optional.ofNullable(rows.get(change.commitment()))
                    .flatMap(row -> news(change, row, reviewing))
                    .ifPresent(news::add);
        }
        return news;
    }

    private static List<LedgerRow> waiting(List<Change> told, Map<CommitmentId, LedgerRow> rows) {
        return told.stream()
                .filter(change -> goesUp(KINDS.get(change.event().getClass())))
                .map(change -> rows.get(change.commitment()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nobody is told of what they did themselves. */
    private static Optional<News> news(Change change, LedgerRow row, Map<CommitmentId, Recipient.OfPost> reviewing) {
        var kind = KINDS.get(change.event().getClass());
        var to = goesUp(kind)
                ? Optional.ofNullable(reviewing.get(row.id()))
                : Optional.of(new Recipient.OfPost(row.owner().post(), row.unit()));
        Optional<PostId> doer = change.actor().post();
        return to.filter(post -> doer.filter(post.post()::equals).isEmpty())
                .map(post -> new News(kind, post, row, change.event()));
    }

    /** Whether the level above is to hear of it, and not the owner. */
    private static boolean goesUp(MessageKind kind) {
        return kind == MessageKind.CLAIMED || kind == MessageKind.ASKED;
    }

    private static List<Message> messages(List<News> group) {
        if (group.size() > 1) {
            return List.of(NewsWords.together(
                    group.getFirst().kind(), group.getFirst().to(), group.stream().map(News::row).toList()));
        }
        return group.stream().map(one -> NewsWords.single(one.kind(), one.to(), one.row(), one.event())).toList();
    }
}
