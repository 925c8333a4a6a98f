package io.touhao.service.request;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import io.touhao.registry.Enterprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of requests. */
@Repository
class RequestStore {

    private static final String SELECT = "select r.* from service.request r ";

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "service");
    }

    String next(String series) {
        var last = jdbc.sql("""
                        insert into service.serial (series, last) values (:series, 1)
                        on conflict (series) do update set last = service.serial.last + 1 returning last""")
                .param("series", series).query(Integer.class).single();
        return "%s-%04d".formatted(series, last);
    }

    RequestId insert(
            RequestDraft draft, String number, Enterprise firm, String by, String holder, UnitPath holderUnit, Request.Terms terms, Instant at) {
        return new RequestId(jdbc.sql("""
                        insert into service.request (number, enterprise_id, enterprise_name, industry, unit_path, origin, raised_by, raised_at,
                            visit_id, kind, title, words, state, state_at, holder, holder_path, verify_due, reply_due, due)
                        values (:number, :firm, :name, :industry, :unit::public.ltree, :origin, :by, :at, :visit, :kind, :title, :words, 'RAISED',
                            :at, :holder, :held::public.ltree, :verify, :reply, :solve) returning id""")
                .param("number", number).param("firm", firm.id()).param("name", firm.name()).param("industry", firm.industry())
                .param("unit", firm.unit().value()).param("origin", draft.origin().name()).param("by", by).param("at", Timestamp.from(at))
                .param("visit", draft.visit().orElse(null)).param("kind", draft.kind()).param("title", draft.title()).param("words", draft.words())
                .param("holder", holder).param("held", holderUnit.value()).param("verify", terms.verify()).param("reply", terms.reply())
                .param("solve", terms.solve())
                .query(Long.class).single());
    }

    boolean update(Request r) {
        return jdbc.sql("""
                        update service.request set version = version + 1, state = :state, state_at = :at, holder = :holder,
                            holder_path = :held::public.ltree, due = :due, replied_at = :replied, solved_at = :solved, rating = :rating,
                            returned = :returned, pause_reason = :reason, pause_until = :until, pause_running = :running, pause_asker = :asker
                        where id = :id and version = :version""")
                .param("state", r.state().name()).param("at", Timestamp.from(r.stateAt())).param("holder", r.holder())
                .param("held", r.holderUnit().value()).param("due", r.terms().solve())
                .param("replied", r.repliedAt().map(Timestamp::from).orElse(null)).param("solved", r.solvedAt().map(Timestamp::from).orElse(null))
                .param("rating", r.rating().orElse(null)).param("returned", r.returned()).param("reason", r.pause().reason())
                .param("until", r.pause().until().orElse(null)).param("running", r.pause().running()).param("asker", r.pause().asker())
                .param("id", r.id().value()).param("version", r.version())
                .update() == 1;
    }

    void step(Actor actor, Request r, String deed, String holder, Optional<LocalDate> until, String words, Instant at) {
        jdbc.sql("""
                        insert into service.request_step (request_id, enterprise_id, unit_path, at, account, actor, deed, holder, until, state,
                            on_time, rating, words)
                        values (:id, :firm, :unit::public.ltree, :at, :account, :actor, :deed, :holder, :until, :state, :on_time, :rating, :words)""")
                .param("id", r.id().value()).param("firm", r.firm().id()).param("unit", r.unit().value()).param("at", Timestamp.from(at))
                .param("account", actor.account()).param("actor", actor.name()).param("deed", deed).param("holder", holder)
                .param("until", until.orElse(null)).param("state", r.state().name())
                .param("on_time", r.solvedAt().map(solved -> !solved.atZone(Terms.ZONE).toLocalDate().isAfter(r.terms().solve())).orElse(null))
                .param("rating", r.rating().orElse(null)).param("words", words)
                .update();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id.value()).query((row, number) -> request(row)).optional();
    }

    List<Request> ofEnterprise(long enterprise) {
        return jdbc.sql(SELECT + "where r.enterprise_id = :firm order by r.id desc limit 50").param("firm", enterprise)
                .query((row, number) -> request(row)).list();
    }

    List<Request> overdue(LocalDate today) {
        return jdbc.sql(SELECT + "where r.state in ('RAISED', 'HANDLING') and r.due < :today and public.nlevel(r.holder_path) = 3 and not (r.pause_running and r.pause_until > :today) order by r.id")
                .param("today", today).query((row, number) -> request(row)).list();
    }

    List<Request> alike(Request to, double likeness, Instant since) {
        return jdbc.sql(SELECT + """
                        where r.id <> :id and r.kind = :kind and r.raised_at >= :since and public.similarity(r.title, :title) >= :likeness
                        order by public.similarity(r.title, :title) desc, r.id desc limit 8""")
                .param("id", to.id().value()).param("kind", to.kind()).param("since", Timestamp.from(since)).param("title", to.title())
                .param("likeness", likeness).query((row, number) -> request(row)).list();
    }

    void mark(List<Long> ids, boolean common) {
        jdbc.sql("update service.request set common = :common where id = any(:ids)").param("common", common)
                .param("ids", ids.toArray(Long[]::new)).update();
    }

    long waiting(UnitPath unit) {
        return jdbc.sql("select count(*) from service.request where holder_path = :unit::public.ltree and state in ('RAISED', 'HANDLING')")
                .param("unit", unit.value()).query(Long.class).single();
    }

    List<RequestStep> steps(RequestId id) {
        return jdbc.sql("select * from service.request_step where request_id = :id order by seq").param("id", id.value())
                .query((row, number) -> new RequestStep(
                        row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getLong("account"), row.getString("actor"),
                        row.getString("deed"), row.getString("holder"), Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getString("words")))
                .list();
    }

    void file(Request r, BroughtFile file, boolean evidence, String by, Instant at) {
        shelf.keep(file);
        jdbc.sql("""
                        insert into service.request_file (request_id, enterprise_id, unit_path, evidence, hash, name, kept_at, kept_by)
                        values (:id, :firm, :unit::public.ltree, :evidence, :hash, :name, :at, :by)""")
                .param("id", r.id().value()).param("firm", r.firm().id()).param("unit", r.unit().value()).param("evidence", evidence)
                .param("hash", file.hash()).param("name", file.name()).param("at", Timestamp.from(at)).param("by", by).update();
    }

    List<Requests.Filed> files(RequestId id) {
        return jdbc.sql("""
                        select p.*, f.size from service.request_file p join service.file f using (hash) where p.request_id = :id order by p.id""")
                .param("id", id.value())
                .query((row, number) -> new Requests.Filed(
                        row.getLong("id"), row.getString("name"), row.getInt("size"), row.getBoolean("evidence"),
                        row.getTimestamp("kept_at").toInstant(), row.getString("kept_by")))
                .list();
    }

    Optional<Requests.Filed.Content> content(long file) {
        return jdbc.sql("select p.request_id, p.name, f.type, f.content from service.request_file p join service.file f using (hash) where p.id = :id")
                .param("id", file)
                .query((row, number) -> new Requests.Filed.Content(
                        new RequestId(row.getLong("request_id")), row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }

    void keep(Request r, String title, String answer, String by, Instant at) {
        jdbc.sql("""
                        insert into service.lesson (request_id, kind, title, answer, kept_at, kept_by) values (:id, :kind, :title, :answer, :at, :by)
                        on conflict (request_id) do update set title = excluded.title, answer = excluded.answer, kept_at = excluded.kept_at,
                            kept_by = excluded.kept_by""")
                .param("id", r.id().value()).param("kind", r.kind()).param("title", title).param("answer", answer)
                .param("at", Timestamp.from(at)).param("by", by).update();
    }

    List<Requests.Lesson> lessons(String words) {
        return jdbc.sql("""
                        select * from service.lesson where public.word_similarity(:words, title || ' ' || answer) >= 0.3
                        order by public.word_similarity(:words, title || ' ' || answer) desc, id desc limit 5""")
                .param("words", words)
                .query((row, number) -> new Requests.Lesson(
                        row.getLong("id"), row.getString("kind"), row.getString("title"), row.getString("answer"),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    static Request request(ResultSet row) throws SQLException {
        return new Request(
                new RequestId(row.getLong("id")), row.getInt("version"), row.getString("number"),
                new Request.Firm(row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("industry")),
                UnitPath.of(row.getString("unit_path")), Origin.valueOf(row.getString("origin")), row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant(), row.getString("kind"), row.getString("title"), row.getString("words"),
                RequestState.valueOf(row.getString("state")), row.getTimestamp("state_at").toInstant(), row.getString("holder"),
                UnitPath.of(row.getString("holder_path")),
                new Request.Terms(row.getObject("verify_due", LocalDate.class), row.getObject("reply_due", LocalDate.class), row.getObject("due", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("replied_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("solved_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("rating", Integer.class)), row.getInt("returned"),
                new Request.Pause(
                        row.getString("pause_reason"), Optional.ofNullable(row.getObject("pause_until", LocalDate.class)),
                        row.getBoolean("pause_running"), row.getLong("pause_asker")),
                row.getBoolean("common"));
    }
}
