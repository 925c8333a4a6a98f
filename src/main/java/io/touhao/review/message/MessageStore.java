package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as they are told and read. */
@Repository
class MessageStore {

    /** Messages for the actor: of the post acted as, the person's own, or the enterprise's. */
    static final String MINE = "(post_id = :my_post or person_id = :my_person or enterprise_id = :my_enterprise)";

    private static final String INSERT = """
            insert into review.message
                (unit_path, post_id, person_id, enterprise_id, kind, subject, body, address, due, urgent, once, told_at, told_by)
            select unit::public.ltree, post, person, enterprise, kind, subject, body, address, due::date, urgent, once, :at, :by
            from unnest(:units::text[], :posts::bigint[], :persons::bigint[], :enterprises::bigint[], :kinds::text[], :subjects::text[],
                    :bodies::text[], :addresses::text[], :dues::text[], :urgents::boolean[], :onces::text[])
                with ordinality as told (unit, post, person, enterprise, kind, subject, body, address, due, urgent, once, place)
            order by told.place
            on conflict do nothing""";

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Map<String, Object> given(Actor actor) {
        return Map.of(
                "my_post", actor.post().map(PostId::value).orElse(0L),
                "my_person", actor.person().map(PersonId::value).orElse(0L),
                "my_enterprise", actor.enterprise().orElse(0L));
    }

    void insert(List<Message> messages, String by, Instant at) {
        jdbc.sql(INSERT)
                .param("at", at(at))
                .param("by", by)
                .param("units", texts(messages, message -> message.to().unit().value()))
                .param("posts", messages.stream().map(MessageStore::post).toArray(Long[]::new))
                .param("persons", messages.stream().map(MessageStore::person).toArray(Long[]::new))
                .param("enterprises", messages.stream().map(MessageStore::enterprise).toArray(Long[]::new))
                .param("kinds", texts(messages, message -> message.kind().name()))
                .param("subjects", texts(messages, Message::subject))
                .param("bodies", texts(messages, Message::text))
                .param("addresses", texts(messages, Message::address))
                .param("dues", texts(messages, message -> message.due().map(LocalDate::toString).orElse(null)))
                .param("urgents", messages.stream().map(Message::urgent).toArray(Boolean[]::new))
                .param("onces", texts(messages, message -> message.once().orElse(null)))
                .update();
    }

    Optional<InboxMessage> find(Actor actor, long id) {
        return jdbc.sql("select * from review.message where id = :id and " + MINE)
                .params(given(actor))
                .param("id", id)
                .query((row, number) -> InboxMessage.read(row))
                .optional();
    }

    List<InboxMessage> latest(Actor actor, int limit) {
        return jdbc.sql("select * from review.message where " + MINE + " order by told_at desc, id desc limit :limit")
                .params(given(actor))
                .param("limit", limit)
                .query((row, number) -> InboxMessage.read(row))
                .list();
    }

    long unread(Actor actor, int most) {
        return jdbc.sql("select count(*) from (select from review.message where read_at is null and " + MINE
                        + " limit :most) as unread")
                .params(given(actor))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    int read(Actor actor, List<Long> ids, Instant at) {
        return jdbc.sql("update review.message set read_at = :at, read_by = :by where id = any(:ids) and read_at is null and " + MINE)
                .params(given(actor))
                .param("ids", ids.toArray(Long[]::new))
                .param("at", at(at))
                .param("by", actor.name())
                .update();
    }

    int readAll(Actor actor, Instant at) {
        return jdbc.sql("update review.message set read_at = :at, read_by = :by where read_at is null and " + MINE)
                .params(given(actor))
                .param("at", at(at))
                .param("by", actor.name())
                .update();
    }

    private static Long post(Message message) {
        return message.to() instanceof Recipient.OfPost to ? to.post().value() : null;
    }

    private static Long enterprise(Message message) {
        return message.to() instanceof Recipient.OfEnterprise to ? to.enterprise() : null;
    }

    private static Long person(Message message) {
        return message.to() instanceof Recipient.OfPerson to ? to.person().value() : null;
    }

    private static String[] texts(List<Message> messages, Function<Message, String> text) {
        return messages.stream().map(text).toArray(String[]::new);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
