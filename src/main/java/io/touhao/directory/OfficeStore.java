package io.touhao.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of offices and their posts. */
@Repository
class OfficeStore {

    private static final String OFFICE = """
            select id, unit_path::text as unit_path, code, name, short_name, kind, assumed, valid_from, valid_to
            from directory.office
            """;

    private static final String POST = """
            select id, office_id, unit_path::text as unit_path, name, role, fields, principal, rank, seats,
                   valid_from, valid_to
            from directory.post
            """;

    private final JdbcClient jdbc;

    OfficeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Office> offices(UnitPath root, LocalDate on) {
        return jdbc.sql(OFFICE + """
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and daterange(valid_from, valid_to) @> :on::date
                        order by office.unit_path, kind = 'DIVISION', id
                        """)
                .param("root", root.value())
                .param("on", on)
                .query(OfficeStore::office)
                .list();
    }

    Optional<Office> office(OfficeId office) {
        return jdbc.sql(OFFICE + " where id = :id").param("id", office.value()).query(OfficeStore::office).optional();
    }

    Optional<Office> named(UnitPath unit, String name) {
        return jdbc.sql(OFFICE + " where unit_path = :unit::ltree and name = :name")
                .param("unit", unit.value())
                .param("name", name)
                .query(OfficeStore::office)
                .optional();
    }

    boolean codeIsTaken(String code) {
        return jdbc.sql("select exists (select from directory.office where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The next code of a unit: its region code and a running number. */
    String nextCode(UnitPath unit) {
        return jdbc.sql("""
                        select :code || '-' || lpad((count(*) + 1)::text, 2, '0') from directory.office
                        where unit_path = :unit::ltree
                        """)
                .param("code", unit.code())
                .param("unit", unit.value())
                .query(String.class)
                .single();
    }

    OfficeId insert(UnitPath unit, String code, OfficeDraft office, LocalDate from) {
        return new OfficeId(jdbc.sql("""
                        insert into directory.office (unit_path, code, name, short_name, kind, assumed, valid_from)
                        values (:unit::ltree, :code, :name, :shortName, :kind, :assumed, :from)
                        returning id
                        """)
                .param("unit", unit.value())
                .param("code", code)
                .param("name", office.name())
                .param("shortName", office.shortName())
                .param("kind", office.kind().name())
                .param("assumed", office.assumed())
                .param("from", from)
                .query(Long.class)
                .single());
    }

    void close(OfficeId office, LocalDate on) {
        jdbc.sql("update directory.office set valid_to = :on where id = :id")
                .param("on", on)
                .param("id", office.value())
                .update();
    }

    List<Post> posts(OfficeId office, LocalDate on) {
        return jdbc.sql(POST + """
                        where office_id = :office and daterange(valid_from, valid_to) @> :on::date
                        order by rank, id
                        """)
                .param("office", office.value())
                .param("on", on)
                .query(OfficeStore::post)
                .list();
    }

    Optional<Post> post(PostId post) {
        return jdbc.sql(POST + " where id = :id").param("id", post.value()).query(OfficeStore::post).optional();
    }

    /** The post, held against other commands until the transaction ends. */
    Optional<Post> hold(PostId post) {
        return jdbc.sql(POST + " where id = :id for update")
                .param("id", post.value())
                .query(OfficeStore::post)
                .optional();
    }

    Optional<Post> named(OfficeId office, String name) {
        return jdbc.sql(POST + " where office_id = :office and name = :name")
                .param("office", office.value())
                .param("name", name)
                .query(OfficeStore::post)
                .optional();
    }

    PostId insert(Office office, PostDraft post, LocalDate from) {
        return new PostId(jdbc.sql("""
                        insert into directory.post (office_id, unit_path, name, role, fields, principal, rank, seats,
                                                    valid_from)
                        values (:office, :unit::ltree, :name, :role, string_to_array(:fields, ','), :principal, :rank,
                                :seats, :from)
                        returning id
                        """)
                .param("office", office.id().value())
                .param("unit", office.unit().value())
                .param("name", post.name())
                .param("role", post.role().name())
                .param("fields", String.join(",", post.fields()))
                .param("principal", post.principal())
                .param("rank", post.rank())
                .param("seats", post.seats())
                .param("from", from)
                .query(Long.class)
                .single());
    }

    void giveFields(PostId post, List<String> fields) {
        jdbc.sql("update directory.post set fields = string_to_array(:fields, ',') where id = :id")
                .param("fields", String.join(",", fields))
                .param("id", post.value())
                .update();
    }

    void abolish(PostId post, LocalDate on) {
        jdbc.sql("update directory.post set valid_to = :on where id = :id")
                .param("on", on)
                .param("id", post.value())
                .update();
    }

    static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getLong("id")),
                UnitPath.of(row.getString("unit_path")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Office.Kind.valueOf(row.getString("kind")),
                row.getBoolean("assumed"),
                Rows.days(row, "valid_from", "valid_to"));
    }

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                UnitPath.of(row.getString("unit_path")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                fields(row.getArray("fields")),
                row.getBoolean("principal"),
                row.getInt("rank"),
                row.getInt("seats"),
                Rows.days(row, "valid_from", "valid_to"));
    }

    private static List<String> fields(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
