package io.touhao;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A database with the tables of all modules and nothing in them, in the scope of the platform itself. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static DataSource open() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestDatabase.fresh());
        config.setUsername("touhao");
        config.setMaximumPoolSize(4);
        config.setConnectionInitSql("select set_config('touhao.scope', '*', false)");
        var dataSource = new HikariDataSource(config);
        Migrations.run(dataSource);
        return dataSource;
    }
}
