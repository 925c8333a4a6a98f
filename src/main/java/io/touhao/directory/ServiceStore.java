package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of persons and the posts they serve. */
@Repository
class ServiceStore {

    private static final String SERVING = """
            select service.person_id, person.name as person_name, service.post_id, post.name as post_name, post.role,
                   post.office_id, office.name as office_name, post.unit_path::text as unit_path, service.seat,
                   service.from_day, service.until_day
            from directory.service
                     join directory.person on person.id = service.person_id
                     join directory.post on post.id = service.post_id
                     join directory.office on office.id = post.office_id
            """;

    private static final String PERSON = """
            select person.id, person.name, person.active, contact.mobile
            from directory.person left join directory.contact on contact.person_id = person.id
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Serving> servings(UnitPath root, LocalDate on) {
        return jdbc.sql(SERVING + """
                        where (:root = '*' or post.unit_path <@ nullif(:root, '*')::ltree)
                          and service.during @> :on::date
                        order by post.unit_path, office.kind = 'DIVISION', office.id, post.rank, post.id, service.seat
                        """)
                .param("root", root.value())
                .param("on", on)
                .query(ServiceStore::serving)
                .list();
    }

    List<Serving> history(OfficeId office) {
        return jdbc.sql(SERVING + " where post.office_id = :office order by service.from_day desc, post.rank, post.id")
                .param("office", office.value())
                .query(ServiceStore::serving)
                .list();
    }

    List<Serving> postsOf(PersonId person, LocalDate on) {
        return jdbc.sql(SERVING + """
                        where service.person_id = :person and service.during @> :on::date
                        order by post.rank, post.id
                        """)
                .param("person", person.value())
                .param("on", on)
                .query(ServiceStore::serving)
                .list();
    }

    /** Services of the post that reach into the days. */
    List<Serving> ofPost(PostId post, Days days) {
        return jdbc.sql(SERVING + """
                        where service.post_id = :post and service.during && daterange(:from::date, :until::date)
                        order by service.from_day, service.seat
                        """)
                .param("post", post.value())
                .param("from", days.from())
                .param("until", days.until().orElse(null))
                .query(ServiceStore::serving)
                .list();
    }

    /** Services of the person, in any office, that reach into the days. */
    List<Serving> ofPerson(PersonId person, Days days) {
        return jdbc.sql(SERVING + """
                        where service.person_id = :person and service.during && daterange(:from::date, :until::date)
                        order by service.from_day, post.rank
                        """)
                .param("person", person.value())
                .param("from", days.from())
                .param("until", days.until().orElse(null))
                .query(ServiceStore::serving)
                .list();
    }

    void insert(PersonId person, Post post, int seat, Days days) {
        jdbc.sql("""
                        insert into directory.service (person_id, post_id, role, seat, from_day, until_day)
                        values (:person, :post, :role, :seat, :from, :until)
                        """)
                .param("person", person.value())
                .param("post", post.id().value())
                .param("role", post.role().name())
                .param("seat", seat)
                .param("from", days.from())
                .param("until", days.until().orElse(null))
                .update();
    }

    void end(Serving serving, LocalDate on) {
        jdbc.sql("""
                        update directory.service set until_day = :on
                        where person_id = :person and post_id = :post and from_day = :from
                        """)
                .param("on", on)
                .param("person", serving.person().value())
                .param("post", serving.post().value())
                .param("from", serving.days().from())
                .update();
    }

    /** Every post the person ever served, latest first. */
    List<Serving> career(PersonId person) {
        return jdbc.sql(SERVING + " where service.person_id = :person order by service.from_day desc, post.rank")
                .param("person", person.value())
                .query(ServiceStore::serving)
                .list();
    }

    List<DaysServed> daysServed(PostId post, Days period) {
        return jdbc.sql("""
                        select service.person_id, person.name,
                               sum(upper(service.during * period) - lower(service.during * period)) as days
                        from directory.service
                                 join directory.person on person.id = service.person_id
                                 cross join lateral (select daterange(:from::date, :until::date) as period) as asked
                        where service.post_id = :post and service.during && period
                        group by service.person_id, person.name
                        order by min(service.from_day)
                        """)
                .param("post", post.value())
                .param("from", period.from())
                .param("until", period.from().plusDays(period.count()))
                .query((row, number) -> new DaysServed(
                        new PersonId(row.getLong("person_id")), row.getString("name"), row.getLong("days")))
                .list();
    }

    Optional<Person> person(PersonId person) {
        return jdbc.sql(PERSON + " where person.id = :id")
                .param("id", person.value())
                .query(ServiceStore::person)
                .optional();
    }

    /** The person, held against other commands until the transaction ends. */
    Optional<Person> hold(PersonId person) {
        return jdbc.sql(PERSON + " where person.id = :id for update of person")
                .param("id", person.value())
                .query(ServiceStore::person)
                .optional();
    }

    PersonId insert(String name) {
        return new PersonId(jdbc.sql("insert into directory.person (name) values (:name) returning id")
                .param("name", name)
                .query(Long.class)
                .single());
    }

    void reach(PersonId person, String mobile) {
        jdbc.sql("""
                        insert into directory.contact (person_id, mobile) values (:person, :mobile)
                        on conflict (person_id) do update set mobile = excluded.mobile
                        """)
                .param("person", person.value())
                .param("mobile", mobile)
                .update();
    }

    /** Gives everybody without a number one that no network assigns, for the demo. */
    void reachAllByInventedNumbers() {
        jdbc.sql("""
                        insert into directory.contact (person_id, mobile)
                        select id, '129' || lpad((id * 7919 % 100000000)::text, 8, '0') from directory.person
                        on conflict (person_id) do nothing
                        """)
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from directory.contact where person_id = :person").param("person", person.value()).update();
    }

    private static Serving serving(ResultSet row, int number) throws SQLException {
        return new Serving(
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                new PostId(row.getLong("post_id")),
                row.getString("post_name"),
                Role.valueOf(row.getString("role")),
                new OfficeId(row.getLong("office_id")),
                row.getString("office_name"),
                UnitPath.of(row.getString("unit_path")),
                row.getInt("seat"),
                Rows.days(row, "from_day", "until_day"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("mobile")),
                row.getBoolean("active"));
    }
}
