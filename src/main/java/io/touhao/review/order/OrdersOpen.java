package io.touhao.review.order;

import io.touhao.directory.OpenItem;
import io.touhao.directory.OpenItems;
import io.touhao.directory.PostId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that a post has still to answer: told at a hand-over, and in the calendar of whoever serves it. */
@Component
@Transactional(readOnly = true)
class OrdersOpen implements OpenItems {

    private final OrderStore store;

    OrdersOpen(OrderStore store) {
        this.store = store;
    }

    @Override
    public List<OpenItem> openItems(PostId post) {
        return store.ofPost(post).stream()
                .map(order -> new OpenItem(
                        "督办单", order.id().object(), "%s %s".formatted(order.title(), order.subject()), order.due()))
                .toList();
    }
}
