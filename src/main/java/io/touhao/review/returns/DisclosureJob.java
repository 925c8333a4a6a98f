package io.touhao.review.returns;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.disclosure.Disclosures;
import io.touhao.monitoring.filing.Filing;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.form.Forms;
import io.touhao.quantity.Period;
import io.touhao.review.job.Job;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Recipient;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each enterprise once that tables of a period may be shown in which its figures are counted (保密处理告知). */
@Component
class DisclosureJob implements Job {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final Disclosures disclosures;
    private final Filings filings;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final AtomicReference<Period> told = new AtomicReference<>();

    DisclosureJob(Disclosures disclosures, Filings filings, Messages messages, PlatformTransactionManager transactions) {
        this.disclosures = disclosures;
        this.filings = filings;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "returns-disclosure";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 20));
    }

    /** The latest period that is ready; earlier ones had their day. */
    @Override
    public void run() {
        disclosures.periods().stream().findFirst().filter(period -> !period.equals(told.get())).ifPresent(period -> {
            transaction.executeWithoutResult(status -> messages.tell(notes(period)));
            told.set(period);
        });
    }

    private List<Message> notes(Period period) {
        return filings.of(Actor.SYSTEM, Forms.MONTHLY, period, PROVINCE).stream()
                .filter(filing -> filing.state() == FilingState.FINAL)
                .map(filing -> note(filing, period))
                .toList();
    }

    private static Message note(Filing filing, Period period) {
        return Message.of(Recipient.enterprise(filing.enterprise(), filing.unit()), MessageKind.NOTICE,
                        period.words() + "分地区、分行业汇总表可以对外提供", filing.address())
                .saying("本企业的数只计入合计，不单列；企业太少、或一两家占大头的格子不显示，并防止由合计反推。")
                .once("disclosure/%s/%d".formatted(period.code(), filing.enterprise()));
    }
}
