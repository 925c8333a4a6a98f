package io.touhao.review.returns;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.roster.ListMove;
import io.touhao.monitoring.roster.ListMoved;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Overseers;
import io.touhao.review.message.Recipient;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the province of proposals to change the above-scale list, and the county and the enterprise of the decision. */
@Component
class ListMoveNews {

    private final Messages messages;
    private final Overseers overseers;

    ListMoveNews(Messages messages, Overseers overseers) {
        this.messages = messages;
        this.overseers = overseers;
    }

    @EventListener
    void tell(ListMoved moved) {
        var told = moved.move().state() == ListMove.State.PROPOSED ? asked(moved.move()) : answered(moved.move());
        if (!told.isEmpty()) {
            messages.tell(told);
        }
    }

    private List<Message> asked(ListMove move) {
        return overseers.of(UnitPath.of(move.unit().value().substring(0, 2))).stream()
                .map(post -> Message.of(post, MessageKind.ASKED, "申报%s：%s".formatted(move.kind().title(), move.name()), "/returns/moves")
                        .saying(move.evidence()))
                .toList();
    }

    private List<Message> answered(ListMove move) {
        var subject = "%s从 %d年%d月起%s：%s".formatted(
                move.name(), move.month().getYear(), move.month().getMonthValue(), move.kind().title(), move.state().title());
        var county = overseers.of(move.unit()).stream()
                .map(post -> Message.of(post, MessageKind.ANSWERED, subject, "/returns/moves?month=" + move.month()).saying(move.words()));
        var enterprise = Stream.of(Message.of(Recipient.enterprise(move.enterprise(), move.unit()), MessageKind.NOTICE, subject, "/returns/mine"))
                .filter(message -> move.state() == ListMove.State.APPROVED);
        return Stream.concat(county, enterprise).toList();
    }
}
