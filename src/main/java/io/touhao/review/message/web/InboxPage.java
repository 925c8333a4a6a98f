package io.touhao.review.message.web;

import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Tab;
import io.touhao.review.message.InboxMessage;
import java.util.List;

/** The inbox as its page shows it. */
record InboxPage(ListPage<InboxMessage> list, long unread) {

    Heading heading() {
        return Heading.of("消息", "messages").facts(unread == 0 ? "没有未读消息" : Figures.count(unread) + " 条未读");
    }

    List<Tab> tabs() {
        var unreadOnly = list.query().given().containsKey("unread");
        return List.of(
                new Tab("全部", "/messages", "", false, !unreadOnly),
                Tab.waiting("未读", "/messages?unread=1", unread, unreadOnly));
    }
}
