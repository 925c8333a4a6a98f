package io.touhao.page.file;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a module keeps the contents of its files: the table {@code file} of its own schema, each content once, so that
 * one backup holds all. Whose file it is and who may open it, the module writes down beside its record.
 */
public final class FileShelf {

    private final JdbcClient jdbc;
    private final String table;

    /** @param schema a schema with a table {@code file} of {@code hash}, {@code type}, {@code size} and {@code content} */
    public FileShelf(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".file";
    }

    /** Keeps the content unless it is kept already; nobody is told which, for it may be another unit's. */
    public void keep(BroughtFile file) {
        jdbc.sql("insert into " + table + " (hash, type, size, content) values (:hash, :type, :size, :content) on conflict do nothing")
                .param("hash", file.hash())
                .param("type", file.type().mime())
                .param("size", file.content().length)
                .param("content", file.content())
                .update();
    }

    public byte[] content(String hash) {
        return jdbc.sql("select content from " + table + " where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }
}
