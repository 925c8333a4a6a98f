package io.touhao.monitoring.form;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of forms that packs bring along: each form has one, with a column a figure, so that figures are read as plain
 * numbers. A new form gets its table and view when the platform starts, a new item its columns; nothing is ever taken out.
 */
@Component
public class FormTables {

    private static final List<String> HEAD = List.of(
            "filing_id bigint not null references monitoring.filing", "version integer not null check (version > 0)",
            "enterprise_id bigint not null", "unit_path public.ltree not null", "industry text not null",
            "last_day date not null", "known_from timestamptz not null", "county_at timestamptz", "city_at timestamptz",
            "final_at timestamptz", "known_until timestamptz", "submitted_by text not null",
            "channel text not null check (channel in ('PAGE', 'UPLOAD', 'API', 'RECORDS'))");

    private final JdbcClient jdbc;

    FormTables(DataSource dataSource, Forms forms) {
        this.jdbc = JdbcClient.create(dataSource);
        forms.all().forEach(this::lay);
    }

    private void lay(Form form) {
        var there = columns(form.table());
        if (there.isEmpty()) {
            create(form);
        }
        form.columns().stream().filter(column -> !there.isEmpty() && !there.contains(column)).forEach(column ->
                jdbc.sql("alter table monitoring.%s add column %s numeric".formatted(form.table(), column)).update());
        if (!columns(form.view()).containsAll(form.columns())) {
            jdbc.sql(view(form)).update();
        }
    }

    private List<String> columns(String relation) {
        return jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = to_regclass('monitoring.' || :relation) and attnum > 0 and not attisdropped""")
                .param("relation", relation)
                .query(String.class)
                .list();
    }

    private void create(Form form) {
        var table = form.table();
        var figures = form.columns().stream().map(column -> column + " numeric").collect(Collectors.joining(", "));
        jdbc.sql("create table monitoring.%s (%s, %s, primary key (filing_id, version), check (known_until is null or known_until > known_from))"
                .formatted(table, String.join(", ", HEAD), figures)).update();
        jdbc.sql("create index %1$s_day on monitoring.%1$s (last_day, unit_path)".formatted(table)).update();
        jdbc.sql("create index %1$s_enterprise on monitoring.%1$s (enterprise_id, last_day desc)".formatted(table)).update();
        jdbc.sql("create index %1$s_record on monitoring.%1$s ((filing_id::text))".formatted(table)).update();
        jdbc.sql("""
                create trigger %1$s_is_append_only before update or delete on monitoring.%1$s
                for each row execute function monitoring.refuse_rewriting()""".formatted(table)).update();
        jdbc.sql("alter table monitoring.%s enable row level security".formatted(table)).update();
        jdbc.sql("alter table monitoring.%s force row level security".formatted(table)).update();
        jdbc.sql("""
                create policy scope on monitoring.%s using ((select directory.sees_all())
                    or unit_path operator(public.<@) (select directory.scope_path())
                    or enterprise_id = (select directory.scope_enterprise()))""".formatted(table)).update();
    }

    /** A version is known under each stage from when it reached it until it reached the next, was replaced or returned. */
    private static String view(Form form) {
        return """
                create or replace view monitoring.%s with (security_invoker = true) as
                select r.filing_id::text as record, r.unit_path, r.last_day as happened_on, r.enterprise_id as subject,
                       k.known_from, k.known_until, r.industry, k.stage, %s
                from monitoring.%s r
                     cross join lateral (values
                         ('SUBMITTED', r.known_from, coalesce(r.county_at, r.known_until)),
                         ('COUNTY', r.county_at, coalesce(r.city_at, r.known_until)),
                         ('CITY', r.city_at, coalesce(r.final_at, r.known_until)),
                         ('FINAL', r.final_at, r.known_until)) k (stage, known_from, known_until)
                where k.known_from is not null and (k.known_until is null or k.known_until > k.known_from)"""
                .formatted(form.view(), form.columns().stream().map("r."::concat).collect(Collectors.joining(", ")), form.table());
    }
}
