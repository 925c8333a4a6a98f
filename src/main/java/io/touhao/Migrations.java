package io.touhao;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings each module's schema up to date, lower floors first; each schema keeps its own history. */
final class Migrations {

    /** The platform's own schema, then the modules', in the order they may refer to each other. */
    private static final List<String> MODULES = List.of(
            "platform", "directory", "registry", "rulebook", "access", "indicator", "commitment", "plan", "monitoring", "programme", "service",
            "review", "report");

    private Migrations() {}

    static void run(DataSource dataSource) {
        schemas().forEach(module -> migrate(dataSource, module));
    }

    /** The schemas there are, in the order they may refer to each other. */
    static List<String> schemas() {
        return MODULES.stream().filter(Migrations::stores).toList();
    }

    private static boolean stores(String module) {
        return Migrations.class.getResource("/db/migration/" + module) != null;
    }

    private static void migrate(DataSource dataSource, String module) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .table("schema_history")
                .load()
                .migrate();
    }
}
