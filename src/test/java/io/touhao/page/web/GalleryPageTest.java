package io.touhao.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.touhao.page.Form;
import io.touhao.page.Frame;
import io.touhao.page.Heading;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.PlanInForce;
import io.touhao.page.SearchBox;
import io.touhao.page.Viewer;
import io.touhao.page.Viewers;
import io.touhao.page.list.SampleList;
import io.touhao.page.part.Link;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every part of a page in a browser: nothing blocked by the content policy, nothing wider than the screen. */
class GalleryPageTest {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Path PICTURES = Path.of("target", "gallery");

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", GalleryPageTest::answer);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "gallery, 1440", "gallery, 390", "list, 1440", "list, 1366", "list, 390", "empty, 1440", "help, 1440",
        "help, 390", "error403, 1440", "error500, 390", "refused, 390", "signedout, 390"})
    void holdsThePolicyAndTheWidth(String name, int width) {
        var complaints = new ArrayList<String>();
        var page = open("/" + name, width, complaints);
        var wide = page.evaluate("document.documentElement.scrollWidth");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%d.png".formatted(name, width))).setFullPage(true));
        page.close();

        assertThat(complaints).isEmpty();
        assertThat((Integer) wide).isLessThanOrEqualTo(width);
    }

    @Test
    void ticksRowsAndShowsWhatCanBeDoneWithThem() {
        var page = open("/list", 1440, new ArrayList<>());

        assertThat(page.locator(".bulk").isVisible()).isFalse();
        page.locator("input[name=id]").nth(1).check();
        page.locator("input[name=id]").nth(3).check();

        assertThat(page.locator(".bulk b").textContent()).isEqualTo("已选 2 项");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("list-ticked.png")));
        page.getByText("列", new Page.GetByTextOptions().setExact(true)).click();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("list-columns.png")));
        page.close();
    }

    @Test
    void opensWhatIsBehindMoreOnAPhone() {
        var page = open("/list", 390, new ArrayList<>());

        page.locator(".m-more summary").click();

        assertThat(page.getByText("退出登录").last().isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("phone-more.png")));
        page.close();
    }

    @Test
    void showsTheOtherIdentitiesWithoutScript() {
        var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 900));
        var page = context.newPage();
        page.navigate(address("/gallery"));

        page.locator(".th-top summary.th-acting").click(new Locator.ClickOptions().setForce(true));

        assertThat(page.getByText("济宁市工业和信息化局").first().isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("acting.png")));
        context.close();
    }

    @Test
    void keepsADraftUntilTheFormWasTaken() {
        var page = open("/form", 1440, new ArrayList<>());
        page.locator("#reason").fill("设备到货推迟");
        page.getByText("已自动保存").waitFor();

        page.reload();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("设备到货推迟");

        page.locator("main button[type=submit]").first().click();
        page.waitForLoadState();
        page.navigate(address("/form"));
        assertThat(page.locator("#reason").inputValue()).isEmpty();
        page.close();
    }

    @Test
    void printsAListOnA4WithTheHeadRepeated() {
        var page = open("/sheet", 1440, new ArrayList<>());
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("sheet.png")));
        var pdf = page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("sheet.pdf")).setPreferCSSPageSize(true));

        assertThat(pdf.length).isGreaterThan(10_000);
        page.close();
    }

    private static Page open(String path, int width, List<String> complaints) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address(path));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            resource(exchange, (path.startsWith("/assets/") ? "static" : "META-INF/resources") + path);
            return;
        }
        var html = page(path.substring(1)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
        exchange.close();
    }

    private static void resource(HttpExchange exchange, String name) throws IOException {
        try (var content = GalleryPageTest.class.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().add("Content-Type", type(name));
                exchange.sendResponseHeaders(200, 0);
                content.transferTo(exchange.getResponseBody());
            }
        }
        exchange.close();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static String page(String name) {
        return switch (name) {
            case "gallery" -> render("gallery", Map.of("heading", HEADING, "form", REFUSED));
            case "form" -> render("gallery", Map.of("heading", HEADING, "form", Form.FRESH));
            case "list" -> render("listing", Map.of("page", SampleList.page(18)));
            case "empty" -> render("listing", Map.of("page", SampleList.page(0)));
            case "sheet" -> render("page/list/sheet", Map.of("page", SampleList.sheet()));
            case "help" -> render("page/web/help", Map.of("page", new HelpPages.HelpPage()));
            case "refused" -> render("page/web/refused", Map.of("page", new RefusedPage(422, REFUSED.refusals())));
            case "signedout" -> render("page/web/help", Map.of("page", new HelpPages.HelpPage(), "frame", Pages.frames().of(request())));
            case "error403", "error404", "error413", "error500" -> render(
                    "page/web/error", Map.of("page", new ErrorPage(Integer.parseInt(name.substring(5)), false, false, 20)));
            default -> render("page/web/help", Map.of("page", new HelpPages.HelpPage()));
        };
    }

    private static final Heading HEADING = Heading.of("先进制造业投融资服务对接企业 1 万家(次)", "ledger")
            .child("own").under(new Link("本级台账", "#"))
            .facts("来源 方案 二、5 · 牵头 财务处 何静 · 配合 产业链办、中小企业处");

    private static final Form REFUSED = new Form("/extensions",
            Map.of("due", List.of("2024-01-31"), "reason", List.of("客观原因")),
            List.of(new Form.Said("新时限不能晚于 2023年12月31日。", "鲁工信发〔2023〕3号 二、5", "可以改为：申请调整本市分解数。", "due", 422),
                    new Form.Said("请写明具体原因和已采取的措施，不少于 30 字。现有 4 字。", "督查规则包 2023 版 第 9 条", "", "reason", 422)),
            true);

    private static final TemplateEngine TEMPLATES = templates();

    private static TemplateEngine templates() {
        var own = new DirectoryCodeResolver(Path.of("src/test/jte"));
        var main = new DirectoryCodeResolver(Path.of("src/main/jte"));
        return TemplateEngine.create(new Both(own, main), Path.of("target", "test-jte"), ContentType.Html,
                GalleryPageTest.class.getClassLoader(), "io.touhao");
    }

    /** The templates of this test before those of the platform. */
    private record Both(CodeResolver first, CodeResolver second) implements CodeResolver {

        @Override
        public String resolve(String name) {
            return first.exists(name) ? first.resolve(name) : second.resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return first.exists(name) ? first.getLastModified(name) : second.getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return second.resolveAllTemplateNames();
        }
    }

    private static String render(String template, Map<String, Object> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.putIfAbsent("frame", frame());
        var page = new StringOutput();
        (template.startsWith("page/") ? new JteConfiguration().templates() : TEMPLATES)
                .render(template + ".jte", all, page);
        return page.toString();
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/commitments/12");
        request.setAttribute("requestId", "7f3a0918c5e1");
        return request;
    }

    private static Frame frame() {
        var roles = List.of("DIVISION_OFFICER");
        Viewers viewers = asked -> Optional.of(new Viewer(
                "何静", "山东省工业和信息化厅 · 财务处", "DIVISION_OFFICER", "37",
                List.of(new Viewer.Identity(7, "济宁市工业和信息化局 · 局领导"))));
        NavigationCounts counts = viewer -> Map.of(
                "home", NavigationCounts.Count.waiting(2), "ledger", NavigationCounts.Count.of(237));
        PlanInForce plan = () -> Optional.of(new PlanInForce.Label("2023年度方案", "鲁工信发〔2023〕3号", "/plan"));
        return Pages.frames(
                viewers, counts, plan, new SearchBox("/search", "搜索事项、指标、企业、条款"),
                new NavigationItem("home", "", 10, "总览", "grid-1x2", "/", roles, List.of()),
                new NavigationItem("plan", "主线", 20, "方案", "file-text", "/plan", roles, List.of()),
                new NavigationItem("ledger", "主线", 30, "台账", "list-check", "/ledger", roles, List.of(
                        new NavigationItem.Child("own", "本级台账", "/ledger", roles),
                        new NavigationItem.Child("below", "下级台账", "/ledger/below", roles),
                        new NavigationItem.Child("cascade", "分解与签收", "/ledger/cascade", roles))),
                new NavigationItem("dispatch", "主线", 40, "调度", "clipboard-check", "/dispatch", roles, List.of()),
                new NavigationItem("enterprises", "机制", 50, "企业", "building", "/enterprises", roles, List.of()),
                new NavigationItem("system", "底座", 90, "系统", "gear", "/system", roles, List.of()),
                new NavigationItem("password", Frame.OWN, 95, "修改密码", "key", "/password", roles, List.of()))
                .of(request());
    }
}
