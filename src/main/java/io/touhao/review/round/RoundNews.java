package io.touhao.review.round;

import io.touhao.directory.PostId;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells owners what concerns their sheets: a round opened, a sheet came back, a reminder. */
@Component
class RoundNews {

    private final Messages messages;

    RoundNews(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void tell(RoundsChanged change) {
        var told = change.sheets().stream()
                .filter(sheet -> sheet.kind() == SheetKind.OWNER)
                .flatMap(sheet -> message(change, sheet).stream())
                .toList();
        if (!told.isEmpty()) {
            messages.tell(told);
        }
    }

    private static List<Message> message(RoundsChanged change, Sheet sheet) {
        var due = change.round().deadlines().county();
        return switch (change.deed()) {
            case OPENED -> List.of(to(sheet, change.round().heading() + "已开启，请填报调度表", due)
                    .saying("已按台账填好 %d 条，请补充问题和下步措施。".formatted(sheet.items())));
            case RETURNED -> List.of(to(sheet, change.round().heading() + "：调度表被退回", due)
                    .saying("退回原因：" + change.words()).urgently());
            case REMINDED -> List.of(to(sheet, change.round().heading() + "：请尽快报送调度表", due)
                    .saying(change.actor().title() + " " + change.actor().name() + "催报。"));
            case SAVED, SUBMITTED, TAKEN, FROZEN, CORRECTED -> List.of();
        };
    }

    private static Message to(Sheet sheet, String subject, LocalDate due) {
        return Message.of(
                Recipient.post(new PostId(sheet.owner().post()), sheet.unit()), MessageKind.ROUND, subject, sheet.address()).due(due);
    }
}
