package io.touhao.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.touhao.PlatformTest;
import io.touhao.commitment.Commitments;
import io.touhao.directory.Organisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A county officer brings a ledger back. */
@PlatformTest
class LedgerExchangePageTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Commitments commitments;

    @Autowired
    private LedgerRows rows;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    private CountyDesk desk;
    private Page page;

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void signIn() {
        desk = new CountyDesk(commitments, rows, organisation, clock);
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.navigate(address("/sign-in"));
        page.locator("input[name=username]").fill("county");
        page.locator("input[name=password]").fill("Touhao-2023");
        page.locator("button[type=submit]").first().click();
    }

    private void choose(String name, String csv) {
        page.navigate(address("/ledger/import"));
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览")).click();
    }

    private String csv(String first, String second) {
        return """
                历下区重点任务台账（2023年）
                序号,任务事项,完成时限,进展情况,存在问题,状态
                1,%s,年底前,已核对168户,个别企业停产,推进中
                2,%s,年底前,办成5场,,已完成
                """.formatted(first, second);
    }

    @Test
    void seesWhatTheFileWouldDoThenAppliesIt() {
        choose("历下台账.csv", csv("换文核对企业名单" + desk.number(), "换文组织对接活动" + desk.number()));
        assertThat(page.locator("main").textContent()).contains("还没有写入任何数据").contains("已核对168户").contains("另行申报办结");
        picture("ledger-import-preview");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("应用 2 行")).click();
        assertThat(page.locator("main").textContent()).contains("导入结果").contains("写入 2 行");
        picture("ledger-import-result");
        assertThat(desk.tasks()).filteredOn(row -> !row.progress().isEmpty()).hasSize(2);
    }

    @Test
    void getsAWrongFileBackWithReasons() {
        choose("历下台账.csv", csv("换文核对企业名单" + desk.number(), "没有下达过的事情"));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("应用")).count()).isZero();
        assertThat(page.locator("main").textContent()).contains("没有这条任务");
        picture("ledger-import-wrong");

        var download = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载标注错误原因的文件")).click());
        assertThat(download.suggestedFilename()).isEqualTo("历下台账（错误原因）.xlsx");
    }

    @Test
    void isToldWhyAFileIsNoLedger() {
        choose("历下台账.xlsx", "<html>");
        assertThat(page.locator("main").textContent()).contains("这不是能读取的台账文件").contains("另存为 xlsx");
        picture("ledger-import-refused");
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
