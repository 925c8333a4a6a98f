package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to commitments, append-only. */
@Repository
class History {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = Stream.of(CommitmentEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final String INSERT = """
            insert into commitment.history (commitment_id, unit_path, at, account, actor, actor_title, kind, detail)
            select c.id, c.unit_path, :at, told.account, told.actor, told.title, told.kind, told.detail::jsonb
            from unnest(:ids::bigint[], :accounts::bigint[], :actors::text[], :titles::text[], :kinds::text[],
                    :details::text[]) with ordinality as told (id, account, actor, title, kind, detail, place)
                join commitment.commitment c on c.id = told.id
            order by told.place""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    History(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Something that is about to be written down. */
    record Entry(Actor actor, CommitmentId commitment, CommitmentEvent event) {

        private CommitmentsChanged.Change told() {
            return new CommitmentsChanged.Change(actor, commitment, event);
        }
    }

    void append(Actor actor, CommitmentId commitment, CommitmentEvent event, Instant at) {
        append(List.of(new Entry(actor, commitment, event)), at);
    }

    void append(Actor actor, Collection<CommitmentId> commitments, CommitmentEvent event, Instant at) {
        append(commitments.stream().map(id -> new Entry(actor, id, event)).toList(), at);
    }

    void append(List<Entry> entries, Instant at) {
        jdbc.sql(INSERT)
                .param("at", CommitmentRow.at(at))
                .param("ids", CommitmentStore.keys(entries.stream().map(Entry::commitment).toList()))
                .param("accounts", entries.stream().map(entry -> entry.actor().account()).toArray(Long[]::new))
                .param("actors", texts(entries, entry -> entry.actor().name()))
                .param("titles", texts(entries, entry -> entry.actor().title()))
                .param("kinds", texts(entries, entry -> entry.event().getClass().getSimpleName()))
                .param("details", texts(entries, entry -> JSON.writeValueAsString(entry.event())))
                .update();
        events.publishEvent(new CommitmentsChanged(entries.stream().map(Entry::told).toList(), at));
    }

    List<HistoryLine> lines(CommitmentId commitment) {
        return jdbc.sql("""
                        select seq, at, actor, actor_title, kind, detail::text as detail from commitment.history
                        where commitment_id = :id order by seq desc""")
                .param("id", commitment.value())
                .query(History::line)
                .list();
    }

    List<Happening> happened(UnitPath root, Instant from, Instant until) {
        return jdbc.sql("""
                        select commitment_id, unit_path::text as unit_path, at, account, actor, kind, detail::text as detail
                        from commitment.history
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::public.ltree) and at >= :from and at < :until
                        order by seq""")
                .param("root", root.value())
                .param("from", CommitmentRow.at(from))
                .param("until", CommitmentRow.at(until))
                .query((row, number) -> new Happening(
                        new CommitmentId(row.getLong("commitment_id")), UnitPath.of(row.getString("unit_path")),
                        CommitmentRow.instant(row, "at").orElseThrow(), row.getLong("account"), row.getString("actor"),
                        event(row)))
                .list();
    }

    private static HistoryLine line(ResultSet row, int number) throws SQLException {
        return new HistoryLine(
                row.getLong("seq"), CommitmentRow.instant(row, "at").orElseThrow(), row.getString("actor"),
                row.getString("actor_title"), event(row));
    }

    private static CommitmentEvent event(ResultSet row) throws SQLException {
        return (CommitmentEvent) JSON.readValue(row.getString("detail"), KINDS.get(row.getString("kind")));
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
