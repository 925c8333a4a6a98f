package io.touhao.review.returns;

import io.touhao.monitoring.filing.FilingsChanged;
import io.touhao.monitoring.filing.FilingsChanged.Concerned;
import io.touhao.monitoring.filing.OwedReturns;
import io.touhao.page.Dates;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Recipient;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an enterprise is told of its returns, in words. Nothing of what it does itself. */
final class EnterpriseWords {

    private static final int COUNTY = 3;

    private EnterpriseWords() {}

    /** @param now what has locked by then is not asked for */
    static List<Message> of(FilingsChanged changed, LocalDateTime now) {
        return words(changed, now).map(words -> changed.concerned().stream().map(words).toList()).orElse(List.of());
    }

    private static Optional<Function<Concerned, Message>> words(FilingsChanged changed, LocalDateTime now) {
        var title = changed.period().words() + changed.title();
        var by = "%s %s".formatted(changed.actor().title(), changed.actor().name());
        return switch (changed.deed()) {
            case OPENED -> Optional.of(one -> message(one, MessageKind.NOTICE, (one.lock().isAfter(now)
                    ? "%s已开启，请在 %s前上报" : "%s已于 %s 锁定，补报须申请解锁").formatted(title, hour(one.lock()))));
            case REMINDED -> Optional.of(one -> message(one, MessageKind.REMINDED, "%s还没有上报，%s 锁定".formatted(title, hour(one.lock())))
                    .saying(by + "催报。").urgently());
            case RETURNED -> Optional.of(one -> message(one, MessageKind.RETURNED, "%s被退回，请修改后在 %s前重报".formatted(title, hour(one.lock())))
                    .saying("%s退回。原因：%s".formatted(by, changed.words())).urgently());
            case UNLOCKED -> answer(changed, one -> message(one, MessageKind.ANSWERED, title + "已同意解锁，24 小时内可上报").urgently());
            case UNLOCK_REFUSED -> answer(changed, one -> message(one, MessageKind.ANSWERED, title + "不同意解锁").saying(by + "答复。"));
            case UNLOCK_ASKED, SUBMITTED, WITHDRAWN, APPROVED -> Optional.empty();
        };
    }

    /** The county answers the enterprise; what is answered further up was asked by the county. */
    private static Optional<Function<Concerned, Message>> answer(FilingsChanged changed, Function<Concerned, Message> words) {
        return changed.actor().unit().depth() == COUNTY ? Optional.of(words) : Optional.empty();
    }

    private static Message message(Concerned one, MessageKind kind, String subject) {
        return Message.of(Recipient.enterprise(one.enterprise(), one.unit()), kind, subject, one.address()).due(one.lock().toLocalDate());
    }

    /** It locks soon; told once a lock. */
    static Message closing(OwedReturns.Closing one) {
        var filing = one.filing();
        return Message.of(Recipient.enterprise(filing.enterprise(), filing.unit()), MessageKind.DUE,
                        "%s还没有上报，%s 锁定".formatted(one.title(), hour(one.lock())), filing.address())
                .saying("锁定后补报，须向县（市、区）工信局申请解锁。")
                .due(one.lock().toLocalDate())
                .urgently()
                .once("return-closing/%d/%s".formatted(filing.id().value(), one.lock()));
    }

    static String hour(LocalDateTime lock) {
        return "%s %02d:%02d".formatted(Dates.full(lock.toLocalDate()), lock.getHour(), lock.getMinute());
    }
}
