package io.touhao.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fact source of tests: returns with every type of column, kept bitemporally. */
public final class TestFacts {

    /** The returns. */
    public static final FactSource RETURNS = new FactSource("test-return", "测试月报", "facttest.public_return", List.of(
            FactColumn.figure("output", "产值", "万元"), FactColumn.figure("output_before", "上年同期产值", "万元"),
            FactColumn.figure("people", "人数", "人"), FactColumn.word("industry", "行业"), FactColumn.word("stage", "环节"),
            FactColumn.flag("key_firm", "重点企业"), FactColumn.day("left_on", "退出日")), Optional.of("/test/{record}"));

    private final JdbcClient jdbc;

    public TestFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays the table and its view. */
    public void create() {
        jdbc.sql("""
                create schema facttest;
                create table facttest.return (
                    record text not null, unit_path public.ltree not null, happened_on date not null, subject bigint,
                    known_from timestamptz not null, known_until timestamptz, output numeric, output_before numeric,
                    people numeric, industry text, stage text, key_firm boolean, left_on date);
                create view facttest.public_return as select * from facttest.return;""").update();
    }

    /** One record. */
    public record Row(
            String record, String unit, LocalDate day, @Nullable Long subject, @Nullable BigDecimal output,
            @Nullable BigDecimal before, @Nullable BigDecimal people, @Nullable String industry, @Nullable String stage,
            @Nullable Boolean keyFirm, @Nullable LocalDate leftOn) {}

    /** Begins a record, ending what it said before. */
    public void write(Row row, Instant at) {
        end(row.record(), at);
        jdbc.sql("""
                        insert into facttest.return values (:record, :unit::public.ltree, :day, :subject, :at, null, :output,
                            :before, :people, :industry, :stage, :key, :left)""")
                .param("record", row.record())
                .param("unit", row.unit())
                .param("day", row.day())
                .param("subject", row.subject())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("output", row.output())
                .param("before", row.before())
                .param("people", row.people())
                .param("industry", row.industry())
                .param("stage", row.stage())
                .param("key", row.keyFirm())
                .param("left", row.leftOn())
                .update();
    }

    /** Ends a record without another in its place. */
    public void end(String record, Instant at) {
        jdbc.sql("update facttest.return set known_until = :at where record = :record and known_until is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("record", record)
                .update();
    }
}
