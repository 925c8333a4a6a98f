package io.touhao.review.message;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a post reads when something happened to one commitment, or to many at once. */
final class NewsWords {

    private static final int NAMED = 5;

    private static final Map<MessageKind, String> SINGLE = Map.of(
            MessageKind.ISSUED, "新下达：%s",
            MessageKind.RETURNED, "被退回：%s",
            MessageKind.REMINDED, "被催办：%s",
            MessageKind.CLAIMED, "待审核：%s",
            MessageKind.CLOSED, "已销号：%s",
            MessageKind.REASSIGNED, "转由您负责：%s",
            MessageKind.REOPENED, "回潮，须重新办理：%s",
            MessageKind.WITHDRAWN, "已撤销：%s",
            MessageKind.ASKED, "待批复：%s",
            MessageKind.ANSWERED, "已批复：%s");

    private static final Map<MessageKind, String> TOGETHER = Map.of(
            MessageKind.ISSUED, "新下达 %d 项，请签收",
            MessageKind.RETURNED, "被退回 %d 项",
            MessageKind.REMINDED, "被催办 %d 项",
            MessageKind.CLAIMED, "待审核 %d 项",
            MessageKind.CLOSED, "已销号 %d 项",
            MessageKind.REASSIGNED, "%d 项转由您负责",
            MessageKind.REOPENED, "回潮 %d 项，须重新办理",
            MessageKind.WITHDRAWN, "已撤销 %d 项",
            MessageKind.ASKED, "待批复 %d 项",
            MessageKind.ANSWERED, "已批复 %d 项");

    private static final Map<MessageKind, String> LISTS = Map.of(
            MessageKind.ISSUED, "/ledger?post=1&state=ISSUED",
            MessageKind.RETURNED, "/ledger?post=1&state=RETURNED",
            MessageKind.REMINDED, "/ledger?post=1&reminded=1",
            MessageKind.CLAIMED, "/ledger?review=1",
            MessageKind.CLOSED, "/ledger?post=1&state=CLOSED_OUT",
            MessageKind.REASSIGNED, "/ledger?post=1",
            MessageKind.REOPENED, "/ledger?post=1&state=REOPENED",
            MessageKind.WITHDRAWN, "/ledger?post=1&state=WITHDRAWN",
            MessageKind.ASKED, "/ledger?review=1",
            MessageKind.ANSWERED, "/ledger?post=1");

    private static final Set<MessageKind> URGENT =
            Set.of(MessageKind.RETURNED, MessageKind.REMINDED, MessageKind.REOPENED);

    private NewsWords() {}

    static Message single(MessageKind kind, Recipient to, LedgerRow row, CommitmentEvent event) {
        var title = kind == MessageKind.CLAIMED ? row.unitName() + " " + row.title() : row.title();
        var message = Message.of(to, kind, SINGLE.get(kind).formatted(title), row.address()).saying(said(row, event));
        var dated = row.dueKind().equals("STANDING") ? message : message.due(row.due());
        return URGENT.contains(kind) ? dated.urgently() : dated;
    }

    static Message together(MessageKind kind, Recipient to, List<LedgerRow> rows) {
        return Message.of(to, kind, TOGETHER.get(kind).formatted(rows.size()), LISTS.get(kind))
                .saying(named(kind, rows));
    }

    private static String named(MessageKind kind, List<LedgerRow> rows) {
        var first = rows.stream()
                .limit(NAMED)
                .map(row -> kind == MessageKind.CLAIMED ? row.unitName() + " " + row.title() : row.title())
                .collect(Collectors.joining("；"));
        return rows.size() > NAMED ? "%s；等 %d 项。".formatted(first, rows.size()) : first + "。";
    }

    private static String said(LedgerRow row, CommitmentEvent event) {
        if (event instanceof CommitmentEvent.Returned returned) {
            return returned.clause().isBlank()
                    ? returned.reason()
                    : "%s 依据：%s".formatted(returned.reason(), returned.clause());
        }
        if (event instanceof CommitmentEvent.Reminded reminded) {
            return reminded.text();
        }
        if (event instanceof CommitmentEvent.CompletionClaimed claimed) {
            return claimed.summary();
        }
        if (event instanceof CommitmentEvent.Reopened reopened) {
            return reopened.cause();
        }
        if (event instanceof CommitmentEvent.ExtensionAsked asked) {
            return "申请延期到%s：%s".formatted(Dates.full(asked.to()), asked.reason());
        }
        if (event instanceof CommitmentEvent.PauseAsked asked) {
            return "申请暂停计时到%s：%s".formatted(Dates.full(asked.until()), asked.words());
        }
        return event instanceof CommitmentEvent.ClosedOut closed ? closed.remark() : dueWords(row);
    }

    private static String dueWords(LedgerRow row) {
        return row.dueKind().equals("STANDING")
                ? row.citation()
                : "%s，%s前完成".formatted(row.citation(), Dates.full(row.due()));
    }
}
