package io.touhao.directory;

import java.util.stream.Stream;

/** The demo province in a database of its own, for the tests of modules that stand on the directory. */
public final class DemoProvince {

    private DemoProvince() {}

    /** A database with the schemas of the directory and of these modules, and with everybody at their posts. */
    public static Database with(String... modules) {
        var database = Database.with(Stream.concat(Stream.of("directory"), Stream.of(modules)).toArray(String[]::new));
        var bureau = new Bureau(database);
        database.seeingAll(() -> {
            new DemoOrganisation(bureau.regions, bureau.offices, bureau.services, bureau).run();
            return null;
        });
        return database;
    }
}
