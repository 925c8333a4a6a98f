package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The inbox as a list. */
public final class InboxList {

    private InboxList() {}

    public static Listing<InboxMessage> of(ZoneId zone) {
        return Listing.<InboxMessage>of("messages", "消息")
                .noun("条")
                .from("review.message")
                .where(MessageStore.MINE)
                .column(Column.<InboxMessage>text("subject", "消息",
                        row -> Cell.link(row.subject(), "/messages/" + row.id())).width(48).asTitle())
                .column(Column.<InboxMessage>text("kind", "种类", row -> Cell.text(row.kind().title()))
                        .sortedBy("kind").width(10).onPhone())
                .column(Column.<InboxMessage>text("read", "状态", row -> Cell.text(row.isUnread() ? "未读" : "已读")).width(8))
                .column(Column.<InboxMessage>text("urgent", "缓急", row -> Cell.text(row.urgent() ? "急" : "—")).width(6))
                .column(Column.<InboxMessage>date("due", "时限", row -> Cell.date(row.due())).sortedBy("due"))
                .column(Column.<InboxMessage>text("teller", "来自", row -> Cell.text(row.teller())).width(12))
                .column(Column.<InboxMessage>date("told", "时间",
                                row -> Cell.moment(row.told().atZone(zone).toLocalDateTime()))
                        .sortedBy("told_at").width(16).onPhone())
                .filter(Filter.words("q", "消息内容", "(subject || ' ' || body) ilike :q"))
                .filter(Filter.choice("kind", "种类", kinds(), "kind = :kind"))
                .filter(Filter.days("told", "时间", "told_at::date"))
                .filter(Filter.flag("unread", "未读", "read_at is null"))
                .filter(Filter.flag("urgent", "急件", "urgent"))
                .sortedBy("-told")
                .rows(InboxMessage::read);
    }

    /** The parameters of the list's condition, for this actor. */
    public static Map<String, Object> given(Actor actor) {
        return MessageStore.given(actor);
    }

    private static List<Option> kinds() {
        return Arrays.stream(MessageKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }
}
