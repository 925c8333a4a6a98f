package io.touhao.programme.recognition;

import io.touhao.directory.Actor;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of notices and objections. */
@Repository
class NoticeStore {

    private static final String OBJECTION = """
            select o.*, a.enterprise_name from programme.objection o join programme.application a on a.id = o.application_id
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Notice insert(CallId call, LocalDate from, LocalDate until, Actor by, Instant at) {
        var id = jdbc.sql("insert into programme.notice (call_id, from_day, until_day, at, actor) values (:call, :from, :until, :at, :by) returning id")
                .param("call", call.value()).param("from", from).param("until", until).param("at", Timestamp.from(at)).param("by", by.name())
                .query(Long.class)
                .single();
        return new Notice(id, call, from, until);
    }

    void add(Notice notice, Application one) {
        jdbc.sql("""
                        insert into programme.noticed (notice_id, application_id, unit_path, enterprise_id)
                        values (:notice, :application, :unit::public.ltree, :firm)""")
                .param("notice", notice.id()).param("application", one.id().value()).param("unit", one.firm().unit().value())
                .param("firm", one.firm().id())
                .update();
    }

    List<Notice> of(CallId call) {
        return jdbc.sql("select * from programme.notice where call_id = :call order by id desc")
                .param("call", call.value()).query((row, number) -> notice(row)).list();
    }

    Optional<Notice> find(long id) {
        return jdbc.sql("select * from programme.notice where id = :id").param("id", id).query((row, number) -> notice(row)).optional();
    }

    /** The notice that an application is on. */
    Optional<Notice> with(ApplicationId application) {
        return jdbc.sql("select n.* from programme.notice n join programme.noticed l on l.notice_id = n.id where l.application_id = :id")
                .param("id", application.value()).query((row, number) -> notice(row)).optional();
    }

    /** Names, cities and numbers; nothing else is public. */
    List<Line> lines(long notice) {
        return jdbc.sql("""
                        select a.enterprise_name, a.city_path::text as city, a.number from programme.noticed l
                        join programme.application a on a.id = l.application_id where l.notice_id = :id order by a.city_path, a.number""")
                .param("id", notice)
                .query((row, number) -> new Line(row.getString("enterprise_name"), row.getString("city"), row.getString("number")))
                .list();
    }

    /** A line with the city's path. */
    record Line(String firm, String city, String number) {}

    long object(Application to, String raisedBy, String words, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into programme.objection (application_id, enterprise_id, unit_path, raised_by, words, raised_at, noted_by)
                        values (:id, :firm, :unit::public.ltree, :raised, :words, :at, :by) returning id""")
                .param("id", to.id().value()).param("firm", to.firm().id()).param("unit", to.firm().unit().value())
                .param("raised", raisedBy).param("words", words).param("at", Timestamp.from(at)).param("by", by.name())
                .query(Long.class)
                .single();
    }

    boolean decide(long id, boolean upheld, String decision, Actor by, Instant at) {
        return jdbc.sql("""
                        update programme.objection set state = :state, decision = :decision, decided_at = :at, decided_by = :by
                        where id = :id and state = 'OPEN'""")
                .param("id", id).param("state", upheld ? "UPHELD" : "DISMISSED").param("decision", decision)
                .param("at", Timestamp.from(at)).param("by", by.name())
                .update() == 1;
    }

    Optional<Objection> objection(long id) {
        return jdbc.sql(OBJECTION + "where o.id = :id").param("id", id).query((row, number) -> objection(row)).optional();
    }

    List<Objection> objections(CallId call) {
        return jdbc.sql(OBJECTION + "where a.call_id = :call order by o.state <> 'OPEN', o.id desc")
                .param("call", call.value()).query((row, number) -> objection(row)).list();
    }

    List<Objection> objections(ApplicationId application) {
        return jdbc.sql(OBJECTION + "where o.application_id = :id order by o.id desc")
                .param("id", application.value()).query((row, number) -> objection(row)).list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"), new CallId(row.getLong("call_id")), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("id"), new ApplicationId(row.getLong("application_id")), row.getString("enterprise_name"),
                row.getString("raised_by"), row.getString("words"), row.getTimestamp("raised_at").toInstant(),
                Objection.State.valueOf(row.getString("state")), row.getString("decision"), row.getString("decided_by"));
    }
}
