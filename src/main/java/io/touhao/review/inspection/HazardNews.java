package io.touhao.review.inspection;

import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Overseers;
import io.touhao.review.message.Recipient;
import io.touhao.service.inspect.Hazard;
import io.touhao.service.inspect.HazardMoved;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells an enterprise of hazards it must put right and of what the re-check said, its inspectors of what was put right, and
 * the level above of major hazards (重大隐患上报).
 */
@Component
class HazardNews {

    private final Messages messages;
    private final Overseers overseers;

    HazardNews(Messages messages, Overseers overseers) {
        this.messages = messages;
        this.overseers = overseers;
    }

    @EventListener
    void tell(HazardMoved moved) {
        var hazard = moved.hazard();
        messages.tell(switch (moved.deed()) {
            case FOUND -> Stream.concat(Stream.of(ordered(hazard)), above(hazard)).toList();
            case RECTIFIED -> holder(hazard);
            case SENT_BACK -> List.of(toFirm(hazard, MessageKind.RETURNED, "复查未过，请继续整改：" + hazard.what()).due(hazard.due()));
            case CLOSED -> List.of(toFirm(hazard, MessageKind.CLOSED, "隐患已销号：" + hazard.what()));
        });
    }

    private static Message ordered(Hazard hazard) {
        var message = toFirm(hazard, MessageKind.NOTICE, "责令整改（%s）：%s".formatted(hazard.level().title(), hazard.what()))
                .saying(hazard.demand()).due(hazard.due());
        return hazard.level() == Hazard.Level.MAJOR ? message.urgently() : message;
    }

    private Stream<Message> above(Hazard hazard) {
        return hazard.level() == Hazard.Level.GENERAL || hazard.holder().depth() == 1 ? Stream.empty() : overseers.of(hazard.holder().parent()).stream()
                .map(post -> Message.of(post, MessageKind.ESCALATED, "重大隐患：%s".formatted(hazard.name()), hazard.address())
                        .saying(hazard.what()).due(hazard.due()).urgently());
    }

    private List<Message> holder(Hazard hazard) {
        return overseers.of(hazard.holder()).stream()
                .map(post -> Message.of(post, MessageKind.CLAIMED, "报整改，待复查：" + hazard.name(), hazard.address()).saying(hazard.what())).toList();
    }

    private static Message toFirm(Hazard hazard, MessageKind kind, String subject) {
        return Message.of(Recipient.enterprise(hazard.enterprise(), hazard.unit()), kind, subject, hazard.address());
    }
}
