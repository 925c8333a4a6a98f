package io.touhao.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import io.touhao.directory.calendar.TakeInHolidays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clock, its stops, the rules of lights and the holidays, as people use them. */
@PlatformTest
class ClockPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TakeInHolidays takeIn;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aClockIsStoppedByTheLevelAboveAndDrawn() {
        var county = browser.signIn("county", 1440, 900);
        county.navigate("/ledger?post=1&state=IN_PROGRESS");
        var address = county.locator("td a[href^='/commitments/']").first().getAttribute("href");
        county.navigate(address + "/pause");
        county.getByLabel("事由").selectOption("above");
        county.getByLabel("具体情况").fill("等待对接系统换版");
        button(county, "申请暂停").click();
        assertThat(main(county)).contains("已申请暂停计时");

        var city = browser.signIn("city", 1440, 900);
        city.navigate(address + "/pause");
        Browser.keep(city, "pause-decide");
        button(city, "批准暂停").click();
        assertThat(main(city)).contains("已批准，计时暂停").contains("暂停：等待上级政策、系统或批复");

        county.navigate("/ledger?post=1&signal=PAUSED");
        assertThat(county.locator("td a[href='%s']".formatted(address)).count()).isEqualTo(1);
        county.navigate(address);
        assertThat(county.getByText("暂停计时", new Page.GetByTextOptions().setExact(true)).first().isVisible()).isTrue();
        county.setViewportSize(390, 844);
        county.navigate(address);
        assertThat((Integer) county.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(county, "clock-phone");
        county.navigate(address + "/pause");
        Browser.keep(county, "pause-phone");
        county.getByLabel("恢复的缘由").fill("系统已换版");
        button(county, "恢复计时").click();
        assertThat(main(county)).contains("已恢复计时");
    }

    @Test
    void theWeekInJulyWhenClocksStoodIsHatched() {
        var leader = browser.signIn("leader", 1440, 900);
        leader.navigate("/ledger?q=05-02&own=1");
        leader.navigate(leader.locator("td a[href^='/commitments/']").first().getAttribute("href"));
        assertThat(leader.locator("rect.f-stop").count()).isEqualTo(1);
        assertThat(main(leader)).contains("至今 105 个工作日").contains("暂停计时 5");
        Browser.keep(leader, "clock");
    }

    @Test
    void aRuleIsSeenBeforeItIsSet() {
        var admin = browser.signIn("system.admin", 1440, 900);
        admin.navigate("/signal-rules?preset=suqian");
        button(admin, "预览影响").click();
        assertThat(main(admin)).contains("还没有保存").contains("会变颜色");
        Browser.keep(admin, "signal-rules");
        admin.setViewportSize(390, 844);
        admin.navigate("/signal-rules");
        assertThat((Integer) admin.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(admin, "signal-rules-phone");
        var county = browser.signIn("county", 1440, 900);
        county.navigate("/signal-rules");
        assertThat(main(county)).contains("现行规则").doesNotContain("预览影响");
    }

    @Test
    void holidaysAreReadByAllAndImportedByTheAdministrator() {
        var admin = browser.signIn("system.admin", 1440, 900);
        admin.navigate("/holidays");
        assertThat(main(admin)).contains("249").contains("国办发明电〔2022〕16号");
        Browser.keep(admin, "holidays");
        admin.locator("input[type=file]").setInputFiles(new FilePayload(
                "2023.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", takeIn.template(2023)));
        button(admin, "预览").click();
        assertThat(main(admin)).contains("文件与库中完全相同");
        admin.setViewportSize(390, 844);
        admin.navigate("/holidays");
        assertThat((Integer) admin.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(admin, "holidays-phone");
        var county = browser.signIn("county", 1440, 900);
        county.navigate("/holidays");
        assertThat(main(county)).contains("国庆节").doesNotContain("导入一年的安排");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}
