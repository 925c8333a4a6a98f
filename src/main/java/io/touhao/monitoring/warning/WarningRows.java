package io.touhao.monitoring.warning;

import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code monitoring.warning}. */
final class WarningRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WarningRows() {}

    static Warning warning(ResultSet row) throws SQLException {
        return new Warning(
                new WarningId(row.getLong("id")), row.getInt("version"), row.getString("number"), row.getString("rule"),
                row.getString("title"), WarningLevel.valueOf(row.getString("level")), SubjectKind.valueOf(row.getString("kind")),
                row.getBoolean("verify"), row.getString("subject"), row.getString("subject_name"), row.getString("place"),
                UnitPath.of(row.getString("unit_path")), UnitPath.of(row.getString("holder_path")), row.getString("holder_name"),
                Period.parse(row.getString("period")), row.getString("grounds"), facts(row.getString("facts")),
                row.getDouble("score"), WarningState.valueOf(row.getString("state")), instant(row, "state_at").orElseThrow(),
                instant(row, "issued_at").orElseThrow(), Optional.ofNullable(row.getObject("due", LocalDate.class)), disposal(row),
                instant(row, "raised_at"));
    }

    private static Map<String, String> facts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static Warning.Disposal disposal(ResultSet row) throws SQLException {
        return new Warning.Disposal(
                Optional.ofNullable(row.getObject("post_id", Long.class)).map(PostId::new), row.getString("person"),
                Optional.ofNullable(row.getObject("visit_on", LocalDate.class)), row.getString("asked"), row.getString("found"),
                Verdict.of(row.getString("verdict")), row.getString("cause"), row.getString("remedy"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
