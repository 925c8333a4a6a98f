package io.touhao.review.order;

import io.touhao.page.Dates;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Overseers;
import io.touhao.review.message.Recipient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the served post of its orders, and the issuing post of the answers. */
@Component
class OrderNews {

    private final Messages messages;
    private final Overseers overseers;

    OrderNews(Messages messages, Overseers overseers) {
        this.messages = messages;
        this.overseers = overseers;
    }

    void served(SupervisionOrder order) {
        tellServed(order, "%s督办单 %s：%s".formatted(order.colour().title(), order.title(), order.subject()),
                order.due().map(day -> "请签收，并于 %s前答复。".formatted(Dates.full(day))).orElse(""));
    }

    void answered(SupervisionOrder order) {
        tellIssuer(order, "%s答复了督办单 %s，待核验".formatted(order.served().unitName(), order.title()),
                order.answer().map(SupervisionOrder.Answer::cause).orElse(""));
    }

    void sentBack(SupervisionOrder order) {
        tellServed(order, "督办单 %s 的答复被退回".formatted(order.title()),
                order.judgement().map(SupervisionOrder.Judgement::words).orElse(""));
    }

    void raised(SupervisionOrder order, String words) {
        tellServed(order, "督办单 %s 升为%s".formatted(order.title(), order.colour().title()), words);
    }

    void discharged(SupervisionOrder order) {
        messages.tell(Message.of(servedPost(order), MessageKind.ORDER,
                "督办单 %s 已销单".formatted(order.title()), order.address()));
    }

    /** The gravest colour has no next one: whoever oversees the issuing unit is told instead, once a due day. */
    void redOverdue(SupervisionOrder order) {
        overseers.leader(order.issuer().unit()).ifPresent(leader -> messages.tell(Message
                .of(leader, MessageKind.ORDER, "红色督办单 %s 逾期未答复：%s".formatted(
                        order.title(), order.served().unitName()), order.address())
                .saying(order.subject())
                .urgently()
                .once("%s/red-overdue/%s".formatted(order.id().object(), order.due().orElseThrow()))));
    }

    private void tellServed(SupervisionOrder order, String subject, String text) {
        var message = Message.of(servedPost(order), MessageKind.ORDER, subject, order.address()).saying(text).urgently();
        messages.tell(order.due().map(message::due).orElse(message));
    }

    private void tellIssuer(SupervisionOrder order, String subject, String text) {
        issuer(order).ifPresent(to -> messages.tell(
                Message.of(to, MessageKind.ORDER, subject, order.address()).saying(text)));
    }

    private static Recipient.OfPost servedPost(SupervisionOrder order) {
        return new Recipient.OfPost(order.served().post(), order.served().unit());
    }

    private Optional<Recipient.OfPost> issuer(SupervisionOrder order) {
        return order.issuer().post()
                .map(post -> new Recipient.OfPost(post, order.issuer().unit()))
                .or(() -> overseers.of(order.issuer().unit()));
    }
}
