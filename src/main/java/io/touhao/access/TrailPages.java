package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NavigationItem;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The trail, for the audit administrator: filter, export, recompute the chain. */
@Controller
@Allowed(Role.AUDIT_ADMINISTRATOR)
class TrailPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A row of the trail as the list shows it. */
    record Row(
            long seq, LocalDateTime at, String name, String title, String verb, String object, String detail,
            boolean refused, String source, String request, String hash) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("seq"),
                    row.getObject("at", OffsetDateTime.class).atZoneSameInstant(ZONE).toLocalDateTime(),
                    row.getString("actor_name"), row.getString("actor_title"), row.getString("verb"),
                    row.getString("object"), row.getString("detail"), row.getString("result").equals("refused"),
                    row.getString("source"), row.getString("request"), HexFormat.of().formatHex(row.getBytes("hash")));
        }

        String shortHash() {
            return hash.substring(0, 4) + "…" + hash.substring(62);
        }
    }

    private static final Listing<Row> TRAIL = Listing.<Row>of("trail", "留痕")
            .noun("条")
            .select("seq, at, actor_name, actor_title, verb, object, detail, result, source, request, hash")
            .from("access.trail")
            .key("seq")
            .column(Column.<Row>figure("seq", "序号", "", row -> Cell.count(row.seq())).sortedBy("seq").width(10))
            .column(Column.<Row>date("at", "时间", row -> Cell.moment(row.at())).sortedBy("at").width(20).asTitle())
            .column(Column.<Row>text("name", "谁", row -> Cell.text(row.name())).sortedBy("actor_name").width(12).onPhone())
            .column(Column.<Row>text("title", "身份", row -> Cell.text(row.title())).width(36))
            .column(Column.<Row>text("verb", "做了什么", row -> Cell.text(TrailWords.verb(row.verb()))).sortedBy("verb").width(26).onPhone())
            .column(Column.<Row>text("object", "对象", TrailPages::record).sortedBy("object").width(26))
            .column(Column.<Row>text("detail", "内容", row -> Cell.text(row.detail())).width(48))
            .column(Column.<Row>text("result", "结果", row -> Cell.text(row.refused() ? "被拒绝" : "办成")).width(8))
            .column(Column.<Row>text("source", "来源", row -> Cell.text(row.source())).width(16))
            .column(Column.<Row>text("request", "请求号", row -> Cell.text(row.request())).width(14).hidden())
            .column(Column.<Row>text("hash", "链值", row -> Cell.text(row.shortHash())).width(10))
            .filter(Filter.words("q", "人员、对象、内容", "actor_name ilike :q or object ilike :q or detail ilike :q or verb ilike :q"))
            .filter(Filter.choice("role", "角色", roles(), "role = :role"))
            .filter(Filter.choice("result", "结果", List.of(new Option("done", "办成"), new Option("refused", "被拒绝")), "result = :result"))
            .filter(Filter.words("object", "对象编码", "object ilike :object"))
            .filter(Filter.days("day", "日期", "(at at time zone 'Asia/Shanghai')::date"))
            .sortedBy("-seq")
            .rows(Row::read);

    private final TrailStore store;
    private final Listings listings;
    private final Trail trail;

    TrailPages(TrailStore store, Listings listings, Trail trail) {
        this.store = store;
        this.listings = listings;
        this.trail = trail;
    }

    /** Opens everything that happened to the record: whoever audits reads the trail, not the ledger. */
    private static Cell record(Row row) {
        return row.object().contains("/")
                ? Cell.link(TrailWords.object(row.object()), "/trail?object=" + URLEncoder.encode(row.object(), StandardCharsets.UTF_8))
                : Cell.text(row.object());
    }

    private static List<Option> roles() {
        return Arrays.stream(Role.values()).map(role -> new Option(role.name(), role.title())).toList();
    }

    /** The list of the trail, with the outcome of a check where one was asked for. */
    record TrailPage(ListPage<Row> list, long rows, String head, Optional<TrailVerification.Outcome> outcome) {

        Heading heading() {
            return Heading.of("留痕", "trail").facts("谁在何时以什么身份做了什么 · 只增不改 · 共 %,d 条".formatted(rows));
        }
    }

    @Bean
    static NavigationItem trailEntry() {
        return new NavigationItem(
                "trail", "底座", 930, "留痕", "journal-check", "/trail", List.of(Role.AUDIT_ADMINISTRATOR.name()),
                List.of());
    }

    @GetMapping("/trail")
    @Transactional(readOnly = true)
    public ModelAndView trail(HttpServletRequest request) {
        return page(request, Optional.empty());
    }

    @PostMapping("/trail/verify")
    @Transactional
    public ModelAndView verify(Actor actor, HttpServletRequest request) {
        var outcome = TrailVerification.of(store);
        trail.record(actor, "access.verify-trail", "trail", "核验 %d 条，%s".formatted(
                outcome.rows(), outcome.broken().map(broken -> "第 %d 条不符".formatted(broken.seq())).orElse("吻合")));
        return page(request, Optional.of(outcome));
    }

    private ModelAndView page(HttpServletRequest request, Optional<TrailVerification.Outcome> outcome) {
        return new ModelAndView("access/trail", "page", new TrailPage(
                listings.page(TRAIL, ListQuery.of(TRAIL, request), Map.of()), store.rows(),
                HexFormat.of().formatHex(store.headsTogether()), outcome));
    }

    @GetMapping("/trail/print")
    ModelAndView print(HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(TRAIL, ListQuery.of(TRAIL, request), Map.of()));
    }

    @GetMapping("/trail/export")
    @Transactional
    public void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        trail.record(actor, "access.export-trail", "trail", "导出留痕");
        Downloads.workbook(response, TRAIL.title());
        listings.export(TRAIL, ListQuery.of(TRAIL, request), Map.of(), response.getOutputStream());
    }
}
