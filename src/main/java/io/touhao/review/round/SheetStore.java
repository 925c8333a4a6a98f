package io.touhao.review.round;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sheets. */
@Repository
class SheetStore {

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a sheet says of one commitment. */
    record Item(
            SheetId sheet, long commitment, UnitPath unit, String action, String lead, String problems, String nextSteps) {}

    List<SheetId> nextIds(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('review.sheet', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> new SheetId(row.getLong(1)))
                .list();
    }

    void insert(RoundId round, List<Sheet> sheets, Instant at) {
        jdbc.sql("""
                        insert into review.sheet (id, round_id, upper_id, unit_path, unit_name, level, kind, office_id,
                            office_name, post_id, post_name, person_id, person_name, items, state_at)
                        select id, :round, upper, unit::public.ltree, name, level, kind, office, office_name, post, post_name,
                            person, person_name, items, :at
                        from unnest(:ids::bigint[], :uppers::bigint[], :units::text[], :names::text[], :levels::text[],
                                :kinds::text[], :offices::bigint[], :office_names::text[], :posts::bigint[],
                                :post_names::text[], :persons::bigint[], :person_names::text[], :items::int[])
                            as given (id, upper, unit, name, level, kind, office, office_name, post, post_name, person,
                                person_name, items)""")
                .param("round", round.value())
                .param("at", RoundStore.at(at))
                .param("ids", longs(sheets, sheet -> sheet.id().value()))
                .param("uppers", longs(sheets, sheet -> sheet.upper().map(SheetId::value).orElse(null)))
                .param("units", texts(sheets, sheet -> sheet.unit().value()))
                .param("names", texts(sheets, Sheet::unitName))
                .param("levels", texts(sheets, sheet -> sheet.level().name()))
                .param("kinds", texts(sheets, sheet -> sheet.kind().name()))
                .param("offices", longs(sheets, sheet -> sheet.owner().office()))
                .param("office_names", texts(sheets, sheet -> sheet.owner().officeName()))
                .param("posts", longs(sheets, sheet -> sheet.owner().post()))
                .param("post_names", texts(sheets, sheet -> sheet.owner().postName()))
                .param("persons", longs(sheets, sheet -> sheet.owner().person()))
                .param("person_names", texts(sheets, sheet -> sheet.owner().personName()))
                .param("items", sheets.stream().map(Sheet::items).toArray(Integer[]::new))
                .update();
    }

    void insertItems(RoundId round, List<Item> items) {
        jdbc.sql("""
                        insert into review.sheet_item (sheet_id, commitment_id, round_id, unit_path, action, lead, problems, next_steps)
                        select sheet, commitment, :round, unit::public.ltree, action, lead, problems, steps
                        from unnest(:sheets::bigint[], :commitments::bigint[], :units::text[], :actions::text[], :leads::text[],
                                :problems::text[], :steps::text[])
                            as given (sheet, commitment, unit, action, lead, problems, steps)""")
                .param("round", round.value())
                .param("sheets", longs(items, item -> item.sheet().value()))
                .param("commitments", longs(items, Item::commitment))
                .param("units", texts(items, item -> item.unit().value()))
                .param("actions", texts(items, Item::action))
                .param("leads", texts(items, Item::lead))
                .param("problems", texts(items, Item::problems))
                .param("steps", texts(items, Item::nextSteps))
                .update();
    }

    Optional<Sheet> find(SheetId id) {
        return jdbc.sql("select * from review.sheet where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Sheet> below(SheetId upper) {
        return jdbc.sql("select * from review.sheet where upper_id = :id order by kind, unit_path, office_id, post_id")
                .param("id", upper.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Own sheets that are open, and sheets handed in to the own unit's. */
    int waiting(RoundId round, UnitPath unit, long post, boolean reviewsTop) {
        return jdbc.sql("""
                        select (select count(*) from review.sheet
                                where round_id = :round and post_id = :post and post_id <> 0 and state in ('OPEN', 'RETURNED'))
                            + (select count(*) from review.sheet s join review.sheet u on u.id = s.upper_id
                                where s.round_id = :round and s.state = 'SUBMITTED' and s.post_id <> :post and u.state in ('OPEN', 'RETURNED')
                                    and u.unit_path = nullif(:unit, '*')::public.ltree and (u.upper_id is not null or :top))""")
                .param("round", round.value())
                .param("post", post)
                .param("unit", unit.value())
                .param("top", reviewsTop)
                .query(Integer.class)
                .single();
    }

    /** Writes down the words; false where somebody was faster. */
    boolean say(Sheet sheet, int version, SheetWords words) {
        words.items().forEach((commitment, item) -> say(sheet.id(), commitment, item));
        return jdbc.sql("""
                        update review.sheet set trouble = :trouble, problems = :problems, next_steps = :steps,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("id", sheet.id().value())
                .param("version", version)
                .param("trouble", words.trouble())
                .param("problems", words.problems())
                .param("steps", words.nextSteps())
                .update() == 1;
    }

    private void say(SheetId sheet, long commitment, SheetWords.ItemWords words) {
        jdbc.sql("""
                        update review.sheet_item set problems = :problems, next_steps = :steps
                        where sheet_id = :sheet and commitment_id = :commitment""")
                .param("sheet", sheet.value())
                .param("commitment", commitment)
                .param("problems", words.problems().strip())
                .param("steps", words.nextSteps().strip())
                .update();
    }

    /** What is said over all goes up with each commitment that nothing is said of by itself. */
    void spread(SheetId sheet, String nextSteps) {
        jdbc.sql("update review.sheet_item set next_steps = :steps where sheet_id = :sheet and next_steps = ''")
                .param("sheet", sheet.value())
                .param("steps", nextSteps)
                .update();
    }

    /** When the sheets of a round were reminded of, as far as that was since a moment. */
    Map<SheetId, Instant> reminded(RoundId round, Instant since) {
        var reminded = new HashMap<SheetId, Instant>();
        jdbc.sql("select id, reminded_at from review.sheet where round_id = :round and reminded_at >= :since")
                .param("round", round.value())
                .param("since", RoundStore.at(since))
                .query(row -> {
                    reminded.put(new SheetId(row.getLong("id")), RoundStore.instant(row, "reminded_at").orElseThrow());
                });
        return reminded;
    }

    void submit(SheetId id, String by, int missing, Instant at) {
        jdbc.sql("""
                        update review.sheet set state = 'SUBMITTED', state_at = :at, state_by = :by, return_reason = '',
                            submitted_at = :at, submitted_by = :by, missing = :missing
                        where id = :id""")
                .param("id", id.value())
                .param("by", by)
                .param("missing", missing)
                .param("at", RoundStore.at(at))
                .update();
    }

    /** Writes down that these were handed in and taken up, with the same words: the demo's. */
    void reportAll(List<SheetId> sheets, SheetWords words, Instant at) {
        jdbc.sql("""
                        update review.sheet set trouble = :trouble, problems = :problems, next_steps = :steps, state = 'TAKEN',
                            state_at = :at, state_by = '系统', submitted_at = :at,
                            submitted_by = coalesce(nullif(person_name, ''), unit_name)
                        where id = any(:ids::bigint[]) and upper_id is not null""")
                .param("ids", longs(sheets, SheetId::value))
                .param("trouble", words.trouble())
                .param("problems", words.problems())
                .param("steps", words.nextSteps())
                .param("at", RoundStore.at(at))
                .update();
    }

    /** Moves it to another state; false where somebody was faster. */
    boolean move(SheetId id, int version, SheetState state, String by, String reason, Instant at) {
        return jdbc.sql("""
                        update review.sheet set state = :state, state_at = :at, state_by = :by, return_reason = :reason,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("id", id.value())
                .param("version", version)
                .param("state", state.name())
                .param("by", by)
                .param("reason", reason)
                .param("at", RoundStore.at(at))
                .update() == 1;
    }

    void takeBelow(SheetId upper, String by, Instant at) {
        jdbc.sql("""
                        update review.sheet set state = 'TAKEN', state_at = :at, state_by = :by, version = version + 1
                        where upper_id = :upper and state = 'SUBMITTED'""")
                .param("upper", upper.value())
                .param("by", by)
                .param("at", RoundStore.at(at))
                .update();
    }

    void remind(List<SheetId> sheets, String by, Instant at) {
        jdbc.sql("update review.sheet set reminded_at = :at, reminded_by = :by where id = any(:ids::bigint[])")
                .param("ids", longs(sheets, SheetId::value))
                .param("by", by)
                .param("at", RoundStore.at(at))
                .update();
    }

    /** All sheets of a round in scope, by unit, owners' before the unit's, by office and post. */
    List<Sheet> ofRound(RoundId round) {
        return jdbc.sql("""
                        select * from review.sheet where round_id = :round
                        order by unit_path, kind, office_id, post_id, id""")
                .param("round", round.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** The items of a round in scope, by commitment. */
    List<Item> items(RoundId round) {
        return jdbc.sql("select * from review.sheet_item where round_id = :round order by commitment_id, sheet_id")
                .param("round", round.value())
                .query((row, number) -> item(row))
                .list();
    }

    List<ItemCount> itemCounts(RoundId round) {
        return jdbc.sql("""
                        select sheet_id, action, lead, count(*) as count from review.sheet_item where round_id = :round
                        group by sheet_id, action, lead""")
                .param("round", round.value())
                .query((row, number) -> new ItemCount(
                        new SheetId(row.getLong("sheet_id")), row.getString("action"), row.getString("lead"), row.getInt("count")))
                .list();
    }

    List<Item> items(SheetId sheet) {
        return jdbc.sql("select * from review.sheet_item where sheet_id = :sheet order by commitment_id")
                .param("sheet", sheet.value())
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new SheetId(row.getLong("sheet_id")), row.getLong("commitment_id"), UnitPath.of(row.getString("unit_path")),
                row.getString("action"), row.getString("lead"), row.getString("problems"), row.getString("next_steps"));
    }

    static Sheet read(ResultSet row) throws SQLException {
        return new Sheet(
                new SheetId(row.getLong("id")), new RoundId(row.getLong("round_id")),
                Optional.ofNullable(row.getObject("upper_id", Long.class)).map(SheetId::new),
                SheetKind.valueOf(row.getString("kind")), UnitPath.of(row.getString("unit_path")),
                row.getString("unit_name"), Level.valueOf(row.getString("level")),
                new Sheet.SheetOwner(
                        row.getLong("office_id"), row.getString("office_name"), row.getLong("post_id"),
                        row.getString("post_name"), row.getLong("person_id"), row.getString("person_name")),
                row.getInt("items"), row.getString("trouble"), row.getString("problems"), row.getString("next_steps"),
                SheetState.valueOf(row.getString("state")), RoundStore.instant(row, "state_at").orElseThrow(),
                row.getString("state_by"), row.getString("return_reason"), RoundStore.instant(row, "submitted_at"),
                row.getString("submitted_by"), row.getInt("missing"), row.getInt("version"));
    }

    private static <T> Long[] longs(List<T> list, Function<T, Long> value) {
        return list.stream().map(value).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> list, Function<T, String> value) {
        return list.stream().map(value).toArray(String[]::new);
    }
}
