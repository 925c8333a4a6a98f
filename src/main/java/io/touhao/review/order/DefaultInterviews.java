package io.touhao.review.order;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Overseers;
import io.touhao.review.message.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultInterviews implements Interviews {

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Overseers overseers;
    private final Trail trail;
    private final Clock clock;

    DefaultInterviews(JdbcClient jdbc, Messages messages, Overseers overseers, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.overseers = overseers;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Interview interview(Actor actor, InterviewId id) {
        return jdbc.sql("select * from review.interview where id = :id")
                .param("id", id.value())
                .query((row, number) -> Interview.read(row))
                .optional()
                .filter(found -> actor.sees(found.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的约谈，或它不在您的范围内。".formatted(id.value()))));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(UnitPath issuer, UnitPath unit) {
        return jdbc.sql("""
                        select exists (select from review.interview where issuer_path = :issuer::public.ltree
                            and unit_path = :unit::public.ltree and closed_at is null)""")
                .param("issuer", issuer.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public InterviewId open(Actor actor, SupervisionOrder last, List<SupervisionOrder> reds, String grounds) {
        var id = new InterviewId(jdbc.sql("""
                        insert into review.interview
                            (issuer_path, issuer_name, unit_path, unit_name, grounds, orders, opened_at)
                        values (:issuer::public.ltree, :issuer_name, :unit::public.ltree, :unit_name, :grounds, :orders, :at)
                        returning id""")
                .param("issuer", last.issuer().unit().value())
                .param("issuer_name", last.issuer().unitName())
                .param("unit", last.served().unit().value())
                .param("unit_name", last.served().unitName())
                .param("grounds", grounds)
                .param("orders", reds.stream().map(order -> order.id().value()).toArray(Long[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
        trail.record(actor, "interview.open", id.object(), grounds);
        tell(last, id, grounds);
        return id;
    }

    private void tell(SupervisionOrder last, InterviewId id, String grounds) {
        var subject = "须约谈%s主要负责人".formatted(last.served().unitName());
        var served = new Recipient.OfPost(last.served().post(), last.served().unit());
        overseers.leader(last.issuer().unit()).ifPresent(to -> messages.tell(told(to, id, subject, grounds)));
        messages.tell(told(overseers.leader(last.served().unit()).orElse(served), id, subject, grounds));
    }

    private static Message told(Recipient to, InterviewId id, String subject, String grounds) {
        return Message.of(to, MessageKind.INTERVIEW, subject, "/interviews/" + id.value()).saying(grounds).urgently();
    }

    @Override
    public void close(
            Actor actor, InterviewId id, int version, LocalDate held, String by, String attended, String notes) {
        var interview = interview(actor, id);
        demandClosable(actor, interview, held, by, attended, notes);
        var closed = jdbc.sql("""
                        update review.interview
                        set held_on = :held, held_by = :by, attended_by = :attended, notes = :notes, closed_at = :at,
                            closed_by = :closer, version = version + 1
                        where id = :id and version = :version and closed_at is null""")
                .param("held", held)
                .param("by", by.strip())
                .param("attended", attended.strip())
                .param("notes", notes.strip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("closer", actor.name())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (closed == 0) {
            throw new Refused(new StaleVersion("这次约谈刚被他人更新。"));
        }
        trail.record(actor, "interview.close", id.object(), held + " by " + by.strip());
    }

    private void demandClosable(
            Actor actor, Interview interview, LocalDate held, String by, String attended, String notes) {
        if (!actor.unit().equals(interview.issuer()) || actor.is(Role.DIVISION_OFFICER)) {
            throw new Refused(new OrderRefusal.NotIssuer("填写约谈记录", interview.issuerName()));
        }
        if (!interview.isOpen()) {
            throw new Refused(new OrderRefusal.InterviewClosed());
        }
        var earliest = interview.opened().atZone(clock.getZone()).toLocalDate();
        var today = LocalDate.now(clock);
        if (held.isBefore(earliest) || held.isAfter(today)) {
            throw new Refused(new OrderRefusal.DayUnfit(Dates.full(earliest), Dates.full(today)));
        }
        demandWord("by", "约谈人", by);
        demandWord("attended", "被约谈人", attended);
        demandWord("notes", "谈话要点", notes);
    }

    private static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new OrderRefusal.WordMissing(field, label));
        }
    }
}
