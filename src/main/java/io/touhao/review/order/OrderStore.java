package io.touhao.review.order;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.EvidenceId;
import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of supervision orders. */
@Repository
class OrderStore {

    private static final String SELECT = "select * from review.supervision_order ";
    private static final String OPEN = "state not in ('DRAFTED', 'DISCHARGED', 'WITHDRAWN')";

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrderId insert(SupervisionOrder order, List<OrderItem> items) {
        var id = new OrderId(jdbc.sql("select nextval(pg_get_serial_sequence('review.supervision_order', 'id'))")
                .query(Long.class)
                .single());
        bound(jdbc.sql("""
                        insert into review.supervision_order
                            (id, issuer_path, issuer_name, issuer_post, issuer_office, word, unit_path, unit_name,
                            office_id, office_name, post_id, post_name, person_name, colour, rule, grounds, subject,
                            requirement, days, state, state_at, drafted_at, drafted_by, updated_at)
                        values (:id, :issuer::public.ltree, :issuer_name, :issuer_post, :issuer_office, :word,
                            :unit::public.ltree, :unit_name, :office, :office_name, :post, :post_name, :person, :colour,
                            :rule, :grounds, :subject, :requirement, :days, :state, :state_at, :drafted_at, :drafted_by,
                            :state_at)"""), order)
                .param("id", id.value())
                .update();
        insertItems(id, order.served().unit(), items);
        return id;
    }

    private static StatementSpec bound(StatementSpec sql, SupervisionOrder order) {
        var issuer = order.issuer();
        var served = order.served();
        return sql
                .param("issuer", issuer.unit().value())
                .param("issuer_name", issuer.unitName())
                .param("issuer_post", issuer.post().map(PostId::value).orElse(null))
                .param("issuer_office", issuer.office())
                .param("word", issuer.word())
                .param("unit", served.unit().value())
                .param("unit_name", served.unitName())
                .param("office", served.office().value())
                .param("office_name", served.officeName())
                .param("post", served.post().value())
                .param("post_name", served.postName())
                .param("person", served.person())
                .param("colour", order.colour().name())
                .param("rule", order.grounds().rule())
                .param("grounds", order.grounds().words())
                .param("subject", order.subject())
                .param("requirement", order.requirement())
                .param("days", order.days())
                .param("state", order.state().name())
                .param("state_at", at(order.stateAt()))
                .param("drafted_at", at(order.drafted().at()))
                .param("drafted_by", order.drafted().by());
    }

    private void insertItems(OrderId id, UnitPath unit, List<OrderItem> items) {
        jdbc.sql("""
                        insert into review.order_commitment
                            (order_id, commitment_id, unit_path, place, number, title, goal, done, signal, cause)
                        select :order, commitment, :unit::public.ltree, place, number, title, goal, done, signal, cause
                        from unnest(:commitments::bigint[], :numbers::text[], :titles::text[], :goals::text[],
                                :dones::text[], :signals::text[], :causes::text[])
                            with ordinality as item (commitment, number, title, goal, done, signal, cause, place)""")
                .param("order", id.value())
                .param("unit", unit.value())
                .param("commitments", items.stream().map(item -> item.commitment().value()).toArray(Long[]::new))
                .param("numbers", texts(items, OrderItem::number))
                .param("titles", texts(items, OrderItem::title))
                .param("goals", texts(items, OrderItem::goal))
                .param("dones", texts(items, OrderItem::done))
                .param("signals", texts(items, item -> item.signal().name()))
                .param("causes", texts(items, OrderItem::cause))
                .update();
    }

    /** Writes an order that moved; false where somebody else moved it before. */
    boolean update(SupervisionOrder order, Instant at) {
        return jdbc.sql("""
                        update review.supervision_order
                        set version = version + 1, year = :year, serial = :serial, colour = :colour, red_at = :red_at,
                            days = :days, due = :due, state = :state, state_at = :state_at, issued_at = :issued_at,
                            issued_by = :issued_by, acknowledged_at = :acknowledged_at,
                            acknowledged_by = :acknowledged_by, answered_at = :answered_at, answered_by = :answered_by,
                            answer_account = :answer_account, answer = :answer, remedy = :remedy,
                            judged_at = :judged_at, judged_by = :judged_by, judgement = :judgement, updated_at = :at
                        where id = :id and version = :version""")
                .param("id", order.id().value())
                .param("version", order.version())
                .param("at", at(at))
                .param("year", order.number().map(OrderNumber::year).orElse(null))
                .param("serial", order.number().map(OrderNumber::serial).orElse(null))
                .param("colour", order.colour().name())
                .param("red_at", at(order.redSince()))
                .param("days", order.days())
                .param("due", order.due().orElse(null))
                .param("state", order.state().name())
                .param("state_at", at(order.stateAt()))
                .param("issued_at", at(order.issued().map(SupervisionOrder.Stamp::at)))
                .param("issued_by", order.issued().map(SupervisionOrder.Stamp::by).orElse(""))
                .param("acknowledged_at", at(order.acknowledged().map(SupervisionOrder.Stamp::at)))
                .param("acknowledged_by", order.acknowledged().map(SupervisionOrder.Stamp::by).orElse(""))
                .param("answered_at", at(order.answer().map(SupervisionOrder.Answer::at)))
                .param("answered_by", order.answer().map(SupervisionOrder.Answer::by).orElse(""))
                .param("answer_account", order.answer().map(SupervisionOrder.Answer::account).orElse(0L))
                .param("answer", order.answer().map(SupervisionOrder.Answer::cause).orElse(""))
                .param("remedy", order.answer().map(SupervisionOrder.Answer::remedy).orElse(""))
                .param("judged_at", at(order.judgement().map(SupervisionOrder.Judgement::at)))
                .param("judged_by", order.judgement().map(SupervisionOrder.Judgement::by).orElse(""))
                .param("judgement", order.judgement().map(SupervisionOrder.Judgement::words).orElse(""))
                .update() > 0;
    }

    /**
     * The next number of the unit's year. Whoever else draws one waits until this transaction ends, and gets the same
     * number where it is rolled back: so none is lost.
     */
    int nextSerial(UnitPath issuer, int year) {
        return jdbc.sql("""
                        insert into review.order_serial as serial (unit_path, year, last)
                        values (:unit::public.ltree, :year, 1)
                        on conflict (unit_path, year) do update set last = serial.last + 1 returning last""")
                .param("unit", issuer.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Optional<SupervisionOrder> find(OrderId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value())
                .query((row, number) -> OrderRows.order(row)).optional();
    }

    List<SupervisionOrder> open(UnitPath unit) {
        return jdbc.sql(SELECT + "where unit_path <@ :unit::public.ltree and " + OPEN + " order by due, id")
                .param("unit", unit.value())
                .query((row, number) -> OrderRows.order(row))
                .list();
    }

    /** The orders of exactly this unit whose answer is late. */
    List<SupervisionOrder> overdue(UnitPath unit, LocalDate today) {
        return jdbc.sql(SELECT + """
                        where unit_path = :unit::public.ltree and due < :today
                            and state in ('ISSUED', 'ACKNOWLEDGED', 'SENT_BACK') order by id""")
                .param("unit", unit.value())
                .param("today", today)
                .query((row, number) -> OrderRows.order(row))
                .list();
    }

    List<SupervisionOrder> ofPost(PostId post) {
        return jdbc.sql(SELECT + "where post_id = :post and " + OPEN + " order by due, id")
                .param("post", post.value())
                .query((row, number) -> OrderRows.order(row))
                .list();
    }

    /** What the issuer sent this unit since a moment, newest first. */
    List<SupervisionOrder> since(UnitPath issuer, UnitPath unit, Instant from) {
        return jdbc.sql(SELECT + """
                        where issuer_path = :issuer::public.ltree and unit_path = :unit::public.ltree
                            and issued_at >= :from order by issued_at desc, id desc""")
                .param("issuer", issuer.value())
                .param("unit", unit.value())
                .param("from", at(from))
                .query((row, number) -> OrderRows.order(row))
                .list();
    }

    /** The orders of an issuer that became red from a moment on, and led to no interview yet. */
    List<SupervisionOrder> redSince(UnitPath issuer, UnitPath unit, Instant from) {
        return jdbc.sql(SELECT + """
                        where issuer_path = :issuer::public.ltree and unit_path = :unit::public.ltree
                            and red_at >= :from and not exists (
                                select from review.interview i where supervision_order.id = any (i.orders))
                        order by red_at, id""")
                .param("issuer", issuer.value())
                .param("unit", unit.value())
                .param("from", at(from))
                .query((row, number) -> OrderRows.order(row))
                .list();
    }

    /** Of these commitments, those that an order of the issuer is open for or drafted, with the order's title. */
    Map<CommitmentId, String> ordered(UnitPath issuer, Set<CommitmentId> commitments) {
        return jdbc.sql("""
                        select c.commitment_id, coalesce(o.word || '〔' || o.year || '〕' || o.serial || '号', '（待签发）') as title
                        from review.order_commitment c join review.supervision_order o on o.id = c.order_id
                        where o.issuer_path = :issuer::public.ltree and c.commitment_id = any (:ids)
                            and o.state not in ('DISCHARGED', 'WITHDRAWN')""")
                .param("issuer", issuer.value())
                .param("ids", commitments.stream().map(CommitmentId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new CommitmentId(row.getLong("commitment_id")), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Whoever else orders any of these waits until this transaction ends, and then sees what it ordered. */
    void lock(Set<CommitmentId> commitments) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('order'), key) from unnest(:ids::int[]) as key order by key")
                .param("ids", commitments.stream().map(id -> Long.hashCode(id.value())).toArray(Integer[]::new))
                .query((row, number) -> number)
                .list();
    }

    /** How many orders of the issuer a unit has open or drafted. */
    int pending(UnitPath unit, UnitPath issuer) {
        return jdbc.sql("""
                        select count(*) from review.supervision_order
                        where issuer_path = :issuer::public.ltree and unit_path = :unit::public.ltree
                            and state not in ('DISCHARGED', 'WITHDRAWN')""")
                .param("issuer", issuer.value())
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    List<OrderItem> items(OrderId id) {
        return jdbc.sql("select * from review.order_commitment where order_id = :id order by place")
                .param("id", id.value())
                .query((row, number) -> new OrderItem(
                        new CommitmentId(row.getLong("commitment_id")), row.getString("number"),
                        row.getString("title"), row.getString("goal"), row.getString("done"),
                        Signal.valueOf(row.getString("signal")), row.getString("cause")))
                .list();
    }

    void attach(SupervisionOrder order, List<OrderFile> files) {
        for (var file : files) {
            jdbc.sql("""
                            insert into review.order_evidence (order_id, evidence_id, unit_path, name)
                            values (:order, :evidence, :unit::public.ltree, :name) on conflict do nothing""")
                    .param("order", order.id().value())
                    .param("evidence", file.evidence().value())
                    .param("unit", order.served().unit().value())
                    .param("name", file.name())
                    .update();
        }
    }

    List<OrderFile> files(OrderId id) {
        return jdbc.sql("select evidence_id, name from review.order_evidence where order_id = :id order by evidence_id")
                .param("id", id.value())
                .query((row, number) -> new OrderFile(new EvidenceId(row.getLong("evidence_id")), row.getString("name")))
                .list();
    }

    void step(Actor actor, OrderId id, UnitPath unit, OrderStep.Kind kind, String detail, Instant at) {
        jdbc.sql("""
                        insert into review.order_step (order_id, unit_path, at, account, actor, actor_title, kind, detail)
                        values (:order, :unit::public.ltree, :at, :account, :actor, :title, :kind, :detail)""")
                .param("order", id.value())
                .param("unit", unit.value())
                .param("at", at(at))
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("title", actor.title())
                .param("kind", kind.name())
                .param("detail", detail)
                .update();
    }

    List<OrderStep> steps(OrderId id) {
        return jdbc.sql("select * from review.order_step where order_id = :id order by seq desc")
                .param("id", id.value())
                .query((row, number) -> new OrderStep(
                        OrderRows.instant(row, "at").orElseThrow(), row.getLong("account"), row.getString("actor"),
                        row.getString("actor_title"), OrderStep.Kind.valueOf(row.getString("kind")),
                        row.getString("detail")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(OrderStore::at).orElse(null);
    }

    private static String[] texts(List<OrderItem> items, Function<OrderItem, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
