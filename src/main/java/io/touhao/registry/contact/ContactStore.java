package io.touhao.registry.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of contacts. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;
    private final PhoneSeal seal;

    ContactStore(JdbcClient jdbc, PhoneSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<Contact> of(long enterprise) {
        return jdbc.sql("select * from registry.contact where enterprise_id = :enterprise and ended_at is null order by id desc")
                .param("enterprise", enterprise).query((row, number) -> contact(row)).list();
    }

    List<Contact> withPhone(Phone phone) {
        return jdbc.sql("select * from registry.contact where phone_index = :index and ended_at is null order by id desc")
                .param("index", seal.index(phone)).query((row, number) -> contact(row)).list();
    }

    byte[] indexOf(Phone phone) {
        return seal.index(phone);
    }

    Optional<Phone> phone(long enterprise, long contact) {
        return jdbc.sql("select phone from registry.contact where id = :contact and enterprise_id = :enterprise and ended_at is null")
                .param("contact", contact).param("enterprise", enterprise).query(byte[].class).optional().map(seal::open);
    }

    /** Keeps contacts, each in the place of the enterprise's earlier one with the same name or phone. */
    void keep(List<NewContact> contacts, String source, String by, Instant at) {
        var ids = contacts.stream().map(NewContact::enterprise).toArray(Long[]::new);
        var names = texts(contacts, NewContact::name);
        var indexes = contacts.stream().map(contact -> seal.index(contact.phone())).toArray(byte[][]::new);
        jdbc.sql("""
                        update registry.contact c set ended_at = :at
                        from unnest(:ids::bigint[], :names::text[], :indexes::bytea[]) as v (id, name, index)
                        where c.enterprise_id = v.id and c.ended_at is null and (c.name = v.name or c.phone_index = v.index)""")
                .param("at", stamp(at)).param("ids", ids).param("names", names).param("indexes", indexes).update();
        jdbc.sql("""
                        insert into registry.contact (enterprise_id, name, post, phone, phone_index, phone_mask, source, kept_by, kept_at)
                        select id, name, post, phone, index, mask, :source, :by, :at
                        from unnest(:ids::bigint[], :names::text[], :posts::text[], :phones::bytea[], :indexes::bytea[], :masks::text[])
                            as v (id, name, post, phone, index, mask)""")
                .param("ids", ids).param("names", names).param("posts", texts(contacts, NewContact::post))
                .param("phones", contacts.stream().map(contact -> seal.seal(contact.phone())).toArray(byte[][]::new))
                .param("indexes", indexes).param("masks", texts(contacts, contact -> contact.phone().masked()))
                .param("source", source).param("by", by).param("at", stamp(at)).update();
    }

    private static String[] texts(List<NewContact> contacts, Function<NewContact, String> text) {
        return contacts.stream().map(text).toArray(String[]::new);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getLong("id"), row.getLong("enterprise_id"), row.getString("name"), row.getString("post"), row.getString("phone_mask"),
                row.getString("source"), row.getString("kept_by"), row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
