package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultSeats implements Seats {

    private static final String SELECT = """
            select person.id as person_id, person.name as person_name, post.id as post_id, post.name as post_name,
                post.role, office.id as office_id, office.name as office_name, post.unit_path::text as unit_path,
                null as instead_of
            from directory.service
            join directory.person on person.id = service.person_id
            join directory.post on post.id = service.post_id
            join directory.office on office.id = post.office_id
            where service.during @> :on::date and person.active
            """;

    /** A delegation holds only while the person who gave it serves the post. */
    private static final String DELEGATED = """
            select person.id as person_id, person.name as person_name, post.id as post_id, post.name as post_name,
                post.role, office.id as office_id, office.name as office_name, post.unit_path::text as unit_path,
                giver.name as instead_of
            from directory.delegation
            join directory.service on service.post_id = delegation.post_id and service.person_id = delegation.from_person
                and service.during @> :on::date
            join directory.person on person.id = delegation.to_person
            join directory.person as giver on giver.id = delegation.from_person
            join directory.post on post.id = delegation.post_id
            join directory.office on office.id = post.office_id
            where delegation.during @> :on::date and person.active and person.id = :person
            order by delegation.from_day, post.rank, post.id
            """;

    private final JdbcClient jdbc;

    DefaultSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Seat> of(PersonId person, LocalDate on) {
        return Stream.of(SELECT + "and person.id = :person order by service.from_day, post.rank, post.id", DELEGATED)
                .flatMap(sql -> seats(sql, person, on).stream())
                .toList();
    }

    private List<Seat> seats(String sql, PersonId person, LocalDate on) {
        return jdbc.sql(sql)
                .param("on", on)
                .param("person", person.value())
                .query(DefaultSeats::seat)
                .list();
    }

    @Override
    public List<Seat> withRole(Role role, LocalDate on) {
        return jdbc.sql(SELECT + "and post.role = :role order by post.unit_path, post.rank, person.name, person.id")
                .param("on", on)
                .param("role", role.name())
                .query(DefaultSeats::seat)
                .list();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                new PersonId(row.getLong("person_id")), row.getString("person_name"),
                new PostId(row.getLong("post_id")), row.getString("post_name"), Role.valueOf(row.getString("role")),
                new OfficeId(row.getLong("office_id")), row.getString("office_name"),
                UnitPath.of(row.getString("unit_path")), Optional.ofNullable(row.getString("instead_of")));
    }
}
