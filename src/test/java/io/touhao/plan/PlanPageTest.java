package io.touhao.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.touhao.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a document to commitments and back, as an official does it in a browser. */
@PlatformTest
@EnabledIf(value = "hasBrowser", disabledReason = "needs Chromium at /usr/bin/chromium")
class PlanPageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    /** Always where everything must be tried. */
    static boolean hasBrowser() {
        return System.getenv("CI") != null || Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void leadsFromTheSentenceToItsCommitmentsAndBack() {
        var complaints = new ArrayList<String>();
        var page = signIn("leader", complaints);
        page.navigate(address("/plans/current"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("上门服务"))).first().click();
        var side = page.getByLabel("所选句子的事项");
        assertThat(side).containsText("SD23-01-04");
        assertThat(side).containsText("规上企业上门服务全覆盖");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("plan.png")));
        page.navigate(page.url().replaceFirst("\\?.*", "") + "?commitment=SD23-05-02");
        assertThat(page.locator(".sent.on")).containsText("1万家");
        assertThat(side).containsText("10,000 家次");
        Assertions.assertThat(complaints).isEmpty();
        page.close();
    }

    @Test
    void makesADraftOfADocumentInOneStepAndIssuesIt() {
        var complaints = new ArrayList<String>();
        var page = signIn("city.leader", complaints);
        page.navigate(address("/plans"));
        page.getByLabel("方案全文").setInputFiles(new FilePayload("plan.txt", "text/plain", """
                济工信发〔2023〕21号
                关于印发2023年服务企业工作方案的通知
                各区县局：
                一、重点工作
                （一）服务企业。建立企业服务机制。
                （二）强化调度。每季度至少调度1次重点事项。
                济南市工业和信息化局
                2023年5月10日
                """.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入并拟草案")).click();
        assertThat(page.getByText("没有牵头单位。").first()).isVisible();
        lead(page);
        lead(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^下达"))).click();
        assertThat(page.getByText("事项已进入台账")).isVisible();
        Assertions.assertThat(complaints).isEmpty();
        page.close();
    }

    /** Gives the first commitment without a lead the head office, and returns to the check. */
    private static void lead(Page page) {
        page.locator("tr", new Page.LocatorOptions().setHasText("没有牵头单位。")).first().locator("a").click();
        page.getByLabel("牵头单位").selectOption("济南市工业和信息化局");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存草稿")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("核查与下达")).click();
    }

    private Page signIn(String user, List<String> complaints) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1100)).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill("Touhao-2023");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        complaints.clear();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
