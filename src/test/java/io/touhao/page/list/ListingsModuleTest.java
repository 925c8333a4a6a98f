package io.touhao.page.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.page.House;
import io.touhao.page.Letterheads;
import io.touhao.page.Refused;
import io.touhao.page.Viewers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A list on a real database: paging, filters, order, export, and what hostile addresses cannot do. */
class ListingsModuleTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-09-18T02:24:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final Listing<Task> TASKS = Listing.<Task>of("tasks", "工作台账")
            .noun("项")
            .select("t.id, t.title, t.amount, t.due, t.action")
            .from("task t")
            .key("t.id")
            .column(Column.<Task>text("title", "任务事项", task -> Cell.link(task.title(), "/tasks/" + task.id()))
                    .sortedByPresent("t.title collate \"zh-x-icu\"")
                    .width(40)
                    .asTitle())
            .column(Column.<Task>figure("amount", "年度目标", "家", task -> Cell.number(task.amount()))
                    .sortedBy("t.amount"))
            .column(Column.<Task>date("due", "完成时限", task -> Cell.date(task.due())).sortedBy("t.due", "t.action"))
            .column(Column.<Task>text("action", "专项行动", task -> Cell.text(Integer.toString(task.action()))).hidden())
            .filter(Filter.words("q", "任务事项", "t.title ilike :q"))
            .filter(Filter.choice("action", "专项行动",
                    List.of(new Option("1", "稳固工业大盘"), new Option("2", "五链融合")), "t.action = :action"))
            .filter(Filter.days("due", "完成时限", "t.due"))
            .filter(Filter.flag("open", "未定目标", "t.amount is null"))
            .sortedBy("title")
            .rows(Task::read);

    private static final String INSERT = "insert into task values (?, ?, ?::numeric, ?::date, ?)";

    private static EmbeddedPostgres server;
    private static JdbcTemplate jdbc;
    private static Listings listings;

    private record Task(long id, String title, Optional<BigDecimal> amount, Optional<LocalDate> due, int action) {

        static Task read(ResultSet row) throws SQLException {
            return new Task(
                    row.getLong("id"), row.getString("title"), Optional.ofNullable(row.getBigDecimal("amount")),
                    Optional.ofNullable(row.getObject("due", LocalDate.class)), row.getInt("action"));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        jdbc = new JdbcTemplate(server.getPostgresDatabase());
        jdbc.execute("create table task (id bigint primary key, title text not null, amount numeric, due date,"
                + " action int not null)");
        listings = new Listings(jdbc, new Letterheads(new StaticListableBeanFactory().getBeanProvider(Viewers.class), new House("", "", "演示数据", ""), CLOCK), CLOCK);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate task");
    }

    @Test
    void visitsEachRowOnceForwardsAndBackwardsOverTiesAndGaps() {
        for (long seed = 1; seed <= 12; seed++) {
            var random = new Random(seed);
            fill(random, 20 + random.nextInt(60));
            for (var sort : List.of("title", "-title", "amount", "-amount", "due", "-due")) {
                var forwards = walk(query(Map.of("sort", sort, "size", "10")), true);
                var backwards = walk(query(Map.of("sort", sort, "size", "10", "last", "1")), false);
                assertThat(forwards).as("seed %d, sorted by %s", seed, sort).doesNotHaveDuplicates()
                        .hasSize(count());
                assertThat(backwards).as("seed %d, sorted by %s, backwards", seed, sort).isEqualTo(forwards);
            }
        }
    }

    @Test
    void standsRowsWithoutAValueLastInBothDirections() {
        insert(1, "甲", "3", null, 1);
        insert(2, "乙", null, null, 1);
        insert(3, "丙", "5", null, 1);

        assertThat(ids(query(Map.of("sort", "amount")))).containsExactly(1L, 3L, 2L);
        assertThat(ids(query(Map.of("sort", "-amount")))).containsExactly(3L, 1L, 2L);
    }

    @Test
    void sortsChineseByItsReading() {
        insert(1, "走访", null, null, 1);
        insert(2, "案例", null, null, 1);
        insert(3, "办结", null, null, 1);

        assertThat(ids(query(Map.of()))).containsExactly(2L, 3L, 1L);
    }

    @Test
    void narrowsByWordsChoiceDaysAndFlag() {
        insert(1, "上门服务 100%", "3", "2023-09-30", 1);
        insert(2, "上门服务", null, "2023-12-31", 2);
        insert(3, "融资对接", "5", null, 2);

        assertThat(ids(query(Map.of("q", "上门")))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids(query(Map.of("q", "%")))).containsExactly(1L);
        assertThat(ids(query(Map.of("action", "2")))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ids(query(Map.of("due_from", "2023-10-01")))).containsExactly(2L);
        assertThat(ids(query(Map.of("due_from", "2023-09-30", "due_to", "2023-09-30")))).containsExactly(1L);
        assertThat(ids(query(Map.of("open", "1")))).containsExactly(2L);
    }

    @Test
    void saysHowManyThereAreWithoutTheFilterWhenItLeavesNone() {
        insert(1, "上门服务", null, null, 1);

        var page = listings.page(TASKS, query(Map.of("q", "没有的")));

        assertThat(page.rows()).isEmpty();
        assertThat(page.whole()).isEqualTo(1);
        assertThat(page.clearAddress()).doesNotContain("q=");
    }

    @Test
    void numbersTheRowsOfEachPage() {
        fill(new Random(7), 45);

        var first = listings.page(TASKS, query(Map.of("size", "20")));
        var second = listings.page(TASKS, query(parameters(first.turns().next().orElseThrow())));
        var last = listings.page(TASKS, query(parameters(second.turns().last().orElseThrow())));

        assertThat(first.first()).isEqualTo(1);
        assertThat(second.first()).isEqualTo(21);
        assertThat(last.first()).isEqualTo(26);
        assertThat(last.turns().next()).isEmpty();
        assertThat(first.turns().previous()).isEmpty();
        assertThat(first.total().count()).isEqualTo(45);
    }

    @Test
    void passesOverOrdersSizesAndColumnsItDoesNotKnow() {
        fill(new Random(3), 30);

        for (var hostile : List.of("id; drop table task", "(select 1)", "-", "title,amount", "t.id", "none")) {
            var page = listings.page(TASKS, query(Map.of("sort", hostile, "size", hostile, "columns", hostile)));
            assertThat(page.rows()).hasSize(20);
            assertThat(page.query().sortText()).isEqualTo("title");
            assertThat(page.columns()).extracting(Column::key).containsExactly("title", "amount", "due");
        }
        assertThat(count()).isEqualTo(30);
    }

    @Test
    void bindsWhatIsTypedAndNeverRunsIt() {
        fill(new Random(4), 30);

        for (var hostile : List.of("' or 1=1 --", "'; drop table task; --", "%' or '1'='1", ":q", "?", "\\", "\0'")) {
            assertThat(listings.page(TASKS, query(Map.of("q", hostile))).rows()).isEmpty();
            assertThat(listings.page(TASKS, query(Map.of("action", hostile))).rows()).isEmpty();
            assertThatThrownBy(() -> query(Map.of("due_from", hostile + "x"))).isInstanceOf(Refused.class);
        }
        assertThat(count()).isEqualTo(30);
    }

    @Test
    void refusesACursorThatSomebodyChanged() {
        fill(new Random(5), 30);
        var hostile = List.of(
                "", "x", "!!!", encoded("title"), encoded("title\u001f0\u001f1"),
                encoded("title\u001f0\u001f1\u001fa\u001fb"), encoded("title\u001fx\u001f1\u001fa"),
                encoded("amount\u001f0\u001f1\u001f1"), encoded("title\u001f0\u001f1; drop table task\u001fa"),
                encoded("title\u001f0\u001f1 or 1=1\u001fa"), encoded("title\u001f0\u001f\0\u001fa"));

        for (var cursor : hostile) {
            if (!cursor.isEmpty()) {
                assertThatThrownBy(() -> listings.page(TASKS, query(Map.of("after", cursor))))
                        .as(cursor)
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("翻页地址");
            }
        }
        assertThat(count()).isEqualTo(30);
    }

    @Test
    void refusesACursorWhoseValueIsNoneOfTheColumn() {
        fill(new Random(5), 30);

        assertThatThrownBy(() -> listings.page(TASKS,
                query(Map.of("sort", "amount", "after", encoded("amount\u001f0\u001f1\u001fzwölf")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void exportsTheFilteredRowsWithWordsThatStayWords() throws IOException {
        insert(1, "=HYPERLINK(\"http://x\")", "3200.5", "2023-12-31", 1);
        insert(2, "+1", null, null, 1);
        insert(3, "另一项", null, null, 2);
        var out = new ByteArrayOutputStream();

        listings.export(TASKS, query(Map.of("action", "1")), Map.of(), out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("工作台账");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("专项行动 稳固工业大盘", "期间：截至20", "导出", "演示数据");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("年度目标（家）");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            var words = List.of(sheet.getRow(3).getCell(0), sheet.getRow(4).getCell(0));
            assertThat(words).allSatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            assertThat(words).extracting(cell -> cell.getStringCellValue())
                    .containsExactlyInAnyOrder("=HYPERLINK(\"http://x\")", "+1");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @Test
    void findsADeepPageThroughTheIndexWhereNoValueIsAbsent() {
        jdbc.execute("insert into task select n, 'item ' || n % 1000, n, null, 1 from generate_series(1, 50000) n");
        jdbc.execute("create index task_title on task ((title collate \"zh-x-icu\"), id)");
        jdbc.execute("analyze task");
        var deep = query(Map.of("after", encoded("title\u001f49000\u001f900\u001fitem 900")));

        var plan = String.join("\n", new NamedParameterJdbcTemplate(jdbc).queryForList(
                "explain " + new ListSql<>(TASKS, deep, Map.of()).page(),
                new ListSql<>(TASKS, deep, Map.of()).parameters(21), String.class));
        jdbc.execute("drop index task_title");

        assertThat(plan).contains("Index Scan using task_title").contains("Index Cond: (ROW(");
    }

    @Test
    void printsNoMoreThanTheLimitAndSaysSo() {
        jdbc.execute("insert into task select n, 'item ' || n, n, null, 1 from generate_series(1, 2100) n");

        var sheet = listings.sheet(TASKS, query(Map.of()), Map.of());

        assertThat(sheet.list().rows()).hasSize(Listings.PRINTED);
        assertThat(sheet.cut()).isTrue();
        assertThat(sheet.list().total().count()).isEqualTo(2100);
    }

    /** Turns pages to the end; the first page reached backwards is full, and so repeats rows already seen. */
    private static List<Long> walk(ListQuery start, boolean forwards) {
        var seen = new ArrayList<Long>();
        var query = Optional.of(start);
        while (query.isPresent()) {
            var page = listings.page(TASKS, query.get());
            var ids = page.rows().stream().map(row -> row.value().id()).toList();
            seen.addAll(forwards ? seen.size() : 0, ids);
            query = (forwards ? page.turns().next() : page.turns().previous())
                    .map(address -> ListingsModuleTest.query(parameters(address)));
        }
        return forwards ? seen : seen.stream().distinct().toList();
    }

    private static List<Long> ids(ListQuery query) {
        return listings.page(TASKS, query).rows().stream().map(row -> row.value().id()).toList();
    }

    private static ListQuery query(Map<String, String> parameters) {
        var all = new HashMap<String, String[]>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return ListQuery.of(TASKS, "/tasks", all, List.of());
    }

    private static Map<String, String> parameters(String address) {
        var parameters = new HashMap<String, String>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int count() {
        return jdbc.queryForObject("select count(*) from task", Integer.class);
    }

    private static void fill(Random random, int rows) {
        jdbc.execute("truncate task");
        var values = IntStream.rangeClosed(1, rows)
                .mapToObj(id -> new Object[] {
                    id, List.of("走访", "办结", "b", "A", "案例").get(random.nextInt(5)),
                    random.nextInt(4) == 0 ? null : Integer.toString(random.nextInt(5)),
                    random.nextInt(3) == 0 ? null : "2023-09-%02d".formatted(1 + random.nextInt(4)),
                    1 + random.nextInt(2)})
                .toList();
        jdbc.batchUpdate(INSERT, values);
    }

    private static void insert(long id, String title, String amount, String due, int action) {
        jdbc.update(INSERT, id, title, amount, due, action);
    }
}
