package io.touhao.indicator.pack;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Indicators;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every definition as it stood when the platform first went by it (口径与版本). */
@Component
@Order(0)
public class DefinitionArchive implements ApplicationRunner {

    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DefinitionArchive(Indicators indicators, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A definition as it stood.
     *
     * @param edition rises where the words of a version were changed
     */
    public record Edition(int version, int edition, String text, Instant knownFrom) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> {
            indicators.all().forEach(this::keep);
            return status;
        }));
    }

    private void keep(Indicator indicator) {
        jdbc.sql("""
                        insert into indicator.definition (indicator, version, edition, text, known_from)
                        select :id, :version, coalesce(max(edition), 0) + 1, :text::jsonb, :at from indicator.definition
                        where indicator = :id and version = :version
                        having not coalesce((
                            select text = :text::jsonb from indicator.definition as last
                            where last.indicator = :id and last.version = :version order by edition desc limit 1), false)""")
                .param("id", indicator.id().value())
                .param("version", indicator.version())
                .param("text", indicator.text())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All editions of a definition, oldest first. */
    public List<Edition> editions(Indicator indicator) {
        return jdbc.sql("""
                        select version, edition, text::text, known_from from indicator.definition
                        where indicator = :id order by version, edition""")
                .param("id", indicator.id().value())
                .query((row, number) -> new Edition(row.getInt("version"), row.getInt("edition"), row.getString("text"),
                        row.getObject("known_from", OffsetDateTime.class).toInstant()))
                .list();
    }
}
