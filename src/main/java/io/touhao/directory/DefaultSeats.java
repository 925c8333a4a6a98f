package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultSeats implements Seats {

    private static final String SELECT = """
            select person.id as person_id, person.name as person_name, post.id as post_id, post.name as post_name,
                post.role, office.id as office_id, office.name as office_name, post.unit_path::text as unit_path
            from directory.service
            join directory.person on person.id = service.person_id
            join directory.post on post.id = service.post_id
            join directory.office on office.id = post.office_id
            where service.during @> :on::date and person.active
            """;

    private final JdbcClient jdbc;

    DefaultSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Seat> of(PersonId person, LocalDate on) {
        return jdbc.sql(SELECT + "and person.id = :person order by service.from_day, post.rank, post.id")
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
                UnitPath.of(row.getString("unit_path")));
    }
}
