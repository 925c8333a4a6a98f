package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            select c.id, c.unit_path, :at, :account, :actor, :title, told.kind, told.detail::jsonb
            from unnest(:ids::bigint[], :kinds::text[], :details::text[]) as told (id, kind, detail)
                join commitment.commitment c on c.id = told.id
            order by c.id""";

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that is about to be written down. */
    record Entry(CommitmentId commitment, CommitmentEvent event) {}

    void append(Actor actor, CommitmentId commitment, CommitmentEvent event, Instant at) {
        append(actor, List.of(new Entry(commitment, event)), at);
    }

    void append(Actor actor, Collection<CommitmentId> commitments, CommitmentEvent event, Instant at) {
        append(actor, commitments.stream().map(id -> new Entry(id, event)).toList(), at);
    }

    void append(Actor actor, List<Entry> entries, Instant at) {
        jdbc.sql(INSERT)
                .param("at", CommitmentRow.at(at))
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("title", actor.title())
                .param("ids", CommitmentStore.keys(entries.stream().map(Entry::commitment).toList()))
                .param("kinds", texts(entries, event -> event.getClass().getSimpleName()))
                .param("details", texts(entries, JSON::writeValueAsString))
                .update();
    }

    List<HistoryLine> lines(CommitmentId commitment) {
        return jdbc.sql("""
                        select seq, at, actor, actor_title, kind, detail::text as detail from commitment.history
                        where commitment_id = :id order by seq desc""")
                .param("id", commitment.value())
                .query(History::line)
                .list();
    }

    private static HistoryLine line(ResultSet row, int number) throws SQLException {
        var type = KINDS.get(row.getString("kind"));
        return new HistoryLine(
                row.getLong("seq"), CommitmentRow.instant(row, "at").orElseThrow(), row.getString("actor"),
                row.getString("actor_title"), (CommitmentEvent) JSON.readValue(row.getString("detail"), type));
    }

    private static String[] texts(List<Entry> entries, Function<CommitmentEvent, String> text) {
        return entries.stream().map(Entry::event).map(text).toArray(String[]::new);
    }
}
