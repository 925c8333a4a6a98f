package io.touhao.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultDuties implements Duties {

    private static final String BY_FIELD = query("duties.sql");
    private static final String OF_OFFICE = query("duty-of-office.sql");

    private final JdbcClient jdbc;

    DefaultDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitPath, Duty> duties(UnitPath root, String field, LocalDate on) {
        return jdbc.sql(BY_FIELD)
                .param("root", root.value())
                .param("field", field)
                .param("on", on)
                .query(DefaultDuties::duty)
                .stream()
                .collect(Collectors.toMap(Duty::unit, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    @Override
    public Optional<Duty> dutyOfOffice(UnitPath unit, String officeName, LocalDate on) {
        return jdbc.sql(OF_OFFICE)
                .param("unit", unit.value())
                .param("office", officeName)
                .param("on", on)
                .query(DefaultDuties::duty)
                .optional();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                UnitPath.of(row.getString("unit_path")),
                row.getString("field"),
                new OfficeId(row.getLong("office_id")),
                row.getString("office_name"),
                new PostId(row.getLong("post_id")),
                row.getString("post_name"),
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"));
    }

    private static String query(String file) {
        try {
            return new ClassPathResource(file, DefaultDuties.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
