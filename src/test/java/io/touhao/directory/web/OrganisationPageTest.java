package io.touhao.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.touhao.PlatformTest;
import io.touhao.directory.intake.TakeIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class OrganisationPageTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private TakeIn takeIn;

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

    @Test
    void anAdministratorFindsAVacancyAndFillsIt() {
        var page = signedIn("system.admin");
        page.navigate(address("/organisation?unit=37.3708.370881"));
        assertThat(page.getByText("空缺 21 天").isVisible()).isTrue();
        assertThat(page.getByText("孔庆民").first().isVisible()).isTrue();
        picture(page, "organisation");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("安全与化工科科员")).click();
        page.getByLabel("新人员姓名").fill("周𬍛");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("任命")).click();
        assertThat(page.locator("main").textContent()).contains("周𬍛").contains("在岗 1 人");
        picture(page, "post");
        page.close();
    }

    @Test
    void aSecondAdministratorRoleIsRefusedAtTheField() {
        var page = signedIn("system.admin");
        page.navigate(address("/organisation?unit=37"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("审计管理员")).first().click();
        page.getByLabel("接手", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption()
                .setLabel("沈岩 · 山东省工业和信息化厅 系统管理员"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("办理交接")).click();
        assertThat(page.locator("main").textContent()).contains("没有办成").contains("三员不得由同一人兼任");
        picture(page, "second-administrator");
        page.close();
    }

    @Test
    void aCountyOfficerReadsTheOwnUnitOnly() {
        var page = signedIn("county");
        page.navigate(address("/organisation"));
        assertThat(page.locator("main").textContent()).contains("王敏").doesNotContain("新增岗位");
        var foreign = page.navigate(address("/organisation?unit=37.3702"));
        assertThat(foreign.status()).isEqualTo(404);
        page.close();
    }

    @Test
    void anImportIsSeenBeforeItIsDone() {
        var page = signedIn("system.admin");
        page.navigate(address("/organisation/import"));
        page.locator("input[type=file]").setInputFiles(new FilePayload(
                "空模板.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", takeIn.template()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览")).click();
        assertThat(page.locator("main").textContent()).contains("表头之下没有内容");
        picture(page, "import");
        page.close();
    }

    @Test
    void listsOpenAndAnEnterpriseSeesItself() {
        var administrator = signedIn("system.admin");
        administrator.navigate(address("/persons?q=王敏"));
        assertThat(administrator.locator("main").textContent()).contains("历下区工业和信息化局").contains("129****");
        picture(administrator, "persons");
        administrator.navigate(address("/units?state=past"));
        assertThat(administrator.locator("main").textContent()).contains("莱芜市");
        picture(administrator, "units");
        administrator.close();

        var officer = signedIn("county");
        officer.navigate(address("/enterprises?q=历山智能"));
        assertThat(officer.locator("main").textContent()).contains("济南历山智能装备股份有限公司");
        picture(officer, "enterprises");
        officer.close();

        var enterprise = signedIn("enterprise");
        enterprise.navigate(address("/enterprise"));
        assertThat(enterprise.locator("main").textContent()).contains("91370102MA3TH00016");
        enterprise.close();
    }

    @Test
    void fitsAPhone() {
        var page = signedIn("county");
        page.setViewportSize(390, 844);
        for (var path : List.of("/organisation", "/persons", "/units", "/enterprises", "/posts/1")) {
            page.navigate(address(path));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(390);
        }
        page.close();
    }

    private Page signedIn(String username) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)).newPage();
        page.navigate(address("/sign-in"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("Touhao-2023");
        page.locator("button[type=submit]").first().click();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
