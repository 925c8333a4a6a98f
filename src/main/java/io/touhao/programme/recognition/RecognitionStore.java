package io.touhao.programme.recognition;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Call;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of recognitions. */
@Repository
class RecognitionStore {

    private static final String SELECT = "select r.*, r.unit_path::text as unit from programme.recognition r ";

    private final JdbcClient jdbc;

    RecognitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Call call, Application of, String certificate, String code, String document, LocalDate on, LocalDate until, Instant at) {
        return jdbc.sql("""
                        insert into programme.recognition (programme, call_id, application_id, enterprise_id, enterprise_name, uscc, industry,
                            unit_path, certificate, code, document, recognised_on, valid_until, rules, recorded_at)
                        values (:programme, :call, :application, :firm, :name, :uscc, :industry, :unit::public.ltree, :certificate, :code,
                            :document, :on, :until, :rules, :at)
                        returning id""")
                .param("programme", call.programme()).param("call", call.id().value()).param("application", of.id().value())
                .param("firm", of.firm().id()).param("name", of.firm().name()).param("uscc", of.firm().uscc())
                .param("industry", of.firm().industry()).param("unit", of.firm().unit().value()).param("certificate", certificate)
                .param("code", code).param("document", document).param("on", on).param("until", until).param("rules", call.version())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<Recognition> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query((row, number) -> recognition(row)).optional();
    }

    Optional<Recognition> byCode(String code) {
        return jdbc.sql(SELECT + "where r.code = :code").param("code", code).query((row, number) -> recognition(row)).optional();
    }

    List<Recognition> ofFirm(long enterprise) {
        return jdbc.sql(SELECT + "where r.enterprise_id = :firm order by r.id desc")
                .param("firm", enterprise).query((row, number) -> recognition(row)).list();
    }

    boolean isUpdated(long recognition, int year) {
        return jdbc.sql("select exists (select from programme.yearly_update where recognition_id = :id and year = :year)")
                .param("id", recognition).param("year", year).query(Boolean.class).single();
    }

    void update(Recognition of, int year, LocalDate due, boolean late, Instant at) {
        held(jdbc.sql("""
                        insert into programme.yearly_update (recognition_id, year, enterprise_id, unit_path, due, done_at, late)
                        values (:id, :year, :firm, :unit::public.ltree, :due, :at, :late)"""), of, at)
                .param("year", year).param("due", due).param("late", late)
                .update();
    }

    void change(Recognition of, String kind, LocalDate day, String words, boolean late, Actor by, Instant at) {
        held(jdbc.sql("""
                        insert into programme.change_report (recognition_id, enterprise_id, unit_path, kind, happened_on, words, late, at, actor)
                        values (:id, :firm, :unit::public.ltree, :kind, :day, :words, :late, :at, :by)"""), of, at)
                .param("kind", kind).param("day", day).param("words", words).param("late", late).param("by", by.name())
                .update();
    }

    void review(Recognition of, String rules, String verdict, boolean passed, LocalDate until, String words, Actor by, Instant at) {
        held(jdbc.sql("""
                        insert into programme.re_review
                            (recognition_id, enterprise_id, unit_path, rules, verdict, passed, valid_until, words, at, actor)
                        values (:id, :firm, :unit::public.ltree, :rules, :verdict, :passed, :until, :words, :at, :by)"""), of, at)
                .param("rules", rules).param("verdict", verdict).param("passed", passed).param("until", until).param("words", words)
                .param("by", by.name())
                .update();
    }

    private static StatementSpec held(StatementSpec sql, Recognition of, Instant at) {
        return sql.param("id", of.id()).param("firm", of.enterprise()).param("unit", of.unit().value()).param("at", Timestamp.from(at));
    }

    void extend(long id, LocalDate until) {
        jdbc.sql("update programme.recognition set version = version + 1, valid_until = :until where id = :id")
                .param("id", id).param("until", until).update();
    }

    /** Ends one that is in force; false where it has ended. */
    boolean end(long id, Recognition.State state, LocalDate on, String why, Optional<LocalDate> ban, Instant at) {
        return jdbc.sql("""
                        update programme.recognition set version = version + 1, state = :state, ended_at = :at, ended_on = :on,
                            ended_why = :why, ban_until = :ban where id = :id and state = 'IN_FORCE'""")
                .param("id", id).param("state", state.name()).param("at", Timestamp.from(at)).param("on", on).param("why", why)
                .param("ban", ban.orElse(null))
                .update() == 1;
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        return new Recognition(
                row.getLong("id"), row.getString("programme"), new ApplicationId(row.getLong("application_id")), row.getLong("enterprise_id"),
                row.getString("enterprise_name"), row.getString("uscc"), UnitPath.of(row.getString("unit")), row.getString("certificate"),
                row.getString("code"), row.getString("document"), row.getObject("recognised_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getString("rules"), Recognition.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)), row.getString("ended_why"),
                Optional.ofNullable(row.getObject("ban_until", LocalDate.class)));
    }
}
