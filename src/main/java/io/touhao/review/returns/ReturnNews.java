package io.touhao.review.returns;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.filing.FilingsChanged;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Overseers;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells what befalls returns: counties in one message each, the level above of requests, and each enterprise of what
 * concerns its own.
 */
@Component
class ReturnNews {

    private final Messages messages;
    private final Overseers overseers;
    private final Clock clock;

    ReturnNews(Messages messages, Overseers overseers, Clock clock) {
        this.messages = messages;
        this.overseers = overseers;
        this.clock = clock;
    }

    @EventListener
    void tell(FilingsChanged changed) {
        var told = switch (changed.deed()) {
            case OPENED -> counties(changed, "已开启，应报 %d 家", "").toList();
            case REMINDED -> counties(changed, "：还有 %d 家未报，请催报", by(changed)).toList();
            case RETURNED -> counties(changed, "：%d 家被退回，请督促修改重报", by(changed) + "退回原因：" + changed.words()).toList();
            case UNLOCKED, UNLOCK_REFUSED -> counties(changed, "：%d 家的解锁申请已答复", by(changed)).toList();
            case UNLOCK_ASKED -> above(changed).toList();
            case SUBMITTED, WITHDRAWN, APPROVED -> List.<Message>of();
        };
        var all = Stream.concat(told.stream(), EnterpriseWords.of(changed, LocalDateTime.now(clock)).stream()).toList();
        if (!all.isEmpty()) {
            messages.tell(all);
        }
    }

    private static String by(FilingsChanged changed) {
        return "%s %s。".formatted(changed.actor().title(), changed.actor().name());
    }

    /** Each county that the deed touches, but for the one that did it. */
    private Stream<Message> counties(FilingsChanged changed, String words, String text) {
        return changed.counts().entrySet().stream()
                .filter(county -> !county.getKey().equals(changed.actor().unit()))
                .flatMap(county -> message(changed, county, words, text).stream());
    }

    private Optional<Message> message(FilingsChanged changed, Map.Entry<UnitPath, Integer> county, String words, String text) {
        return overseers.of(county.getKey()).map(post -> Message.of(
                        post, MessageKind.NOTICE, changed.period().words() + changed.title() + words.formatted(county.getValue()),
                        "/returns?period=" + changed.period().code())
                .saying(text));
    }

    private Stream<Message> above(FilingsChanged changed) {
        var asking = changed.counts().keySet().iterator().next();
        var decides = changed.actor().enterprise().isPresent() ? asking : changed.actor().unit().parent();
        return overseers.of(decides).stream().map(post -> Message.of(
                        post, MessageKind.ASKED, "%s%s：%s申请解锁".formatted(changed.period().words(), changed.title(), changed.actor().name()),
                        "/returns?period=" + changed.period().code())
                .saying(changed.words()));
    }
}
