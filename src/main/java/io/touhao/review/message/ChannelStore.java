package io.touhao.review.message;

import io.touhao.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How persons and enterprises want to be reached, and the calendars of persons. */
@Repository
class ChannelStore {

    private final JdbcClient jdbc;

    ChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, ChannelChoice> all() {
        return jdbc.sql("select * from review.channel_choice where email <> ''")
                .query((row, number) -> Map.entry(new PersonId(row.getLong("person_id")), choice(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of enterprises. */
    Map<Long, ChannelChoice> enterprises() {
        return jdbc.sql("select * from review.enterprise_channel where email <> ''")
                .query((row, number) -> Map.entry(row.getLong("enterprise_id"), choice(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<ChannelChoice> ofEnterprise(long enterprise) {
        return jdbc.sql("select * from review.enterprise_channel where enterprise_id = :enterprise")
                .param("enterprise", enterprise)
                .query((row, number) -> choice(row))
                .optional();
    }

    void choose(long enterprise, ChannelChoice choice, Instant at) {
        jdbc.sql("""
                        insert into review.enterprise_channel (enterprise_id, email, urgent, digest, set_at)
                        values (:enterprise, :email, :urgent, :digest, :at)
                        on conflict (enterprise_id) do update
                        set email = :email, urgent = :urgent, digest = :digest, set_at = :at""")
                .param("enterprise", enterprise)
                .param("email", choice.email())
                .param("urgent", choice.urgent())
                .param("digest", choice.digest())
                .param("at", MessageStore.at(at))
                .update();
    }

    Optional<ChannelChoice> of(PersonId person) {
        return jdbc.sql("select * from review.channel_choice where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> choice(row))
                .optional();
    }

    void choose(PersonId person, ChannelChoice choice, Instant at) {
        jdbc.sql("""
                        insert into review.channel_choice (person_id, email, urgent, digest, set_at)
                        values (:person, :email, :urgent, :digest, :at)
                        on conflict (person_id) do update
                        set email = :email, urgent = :urgent, digest = :digest, set_at = :at""")
                .param("person", person.value())
                .param("email", choice.email())
                .param("urgent", choice.urgent())
                .param("digest", choice.digest())
                .param("at", MessageStore.at(at))
                .update();
    }

    int revoke(PersonId person, Instant at) {
        return jdbc.sql("update review.calendar_feed set revoked_at = :at where person_id = :person and revoked_at is null")
                .param("person", person.value())
                .param("at", MessageStore.at(at))
                .update();
    }

    void open(PersonId person, String tokenHash, Instant at) {
        jdbc.sql("insert into review.calendar_feed (token_hash, person_id, made_at) values (:hash, :person, :at)")
                .param("hash", tokenHash)
                .param("person", person.value())
                .param("at", MessageStore.at(at))
                .update();
    }

    boolean hasFeed(PersonId person) {
        return jdbc.sql("select count(*) from review.calendar_feed where person_id = :person and revoked_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single() > 0;
    }

    Optional<PersonId> owner(String tokenHash) {
        return jdbc.sql("select person_id from review.calendar_feed where token_hash = :hash and revoked_at is null")
                .param("hash", tokenHash)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    private static ChannelChoice choice(ResultSet row) throws SQLException {
        return new ChannelChoice(row.getString("email"), row.getBoolean("urgent"), row.getBoolean("digest"));
    }
}
