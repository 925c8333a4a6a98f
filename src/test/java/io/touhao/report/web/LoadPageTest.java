package io.touhao.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one person has to do, and who does it meanwhile. */
@PlatformTest
class LoadPageTest {

    @LocalServerPort
    private int port;

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
    void aLoadIsSeenByWeekAndBeforeSomethingIsAdded() {
        var county = browser.signIn("county", 1440, 900);
        county.navigate("/ledger?post=1&q=01-04");
        var address = county.locator("td a[href^='/commitments/']").first().getAttribute("href");
        county.navigate(address + "/reassign");
        assertThat(main(county)).contains("最满一周").contains("上限");
        Browser.keep(county, "reassign");
        county.locator("table a[href*='adding=']").last().click();
        assertThat(main(county)).contains("行动与周").contains("尚未指定");
        county.navigate("/delegations");
        county.getByText("看负荷").click();
        assertThat(main(county)).contains("王敏的负荷").contains("冲突");
        Browser.keep(county, "load");
        county.setViewportSize(390, 844);
        county.reload();
        assertThat((Integer) county.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(county, "load-phone");
    }

    @Test
    void aColleagueStandsInAndTheSeatSaysForWhom() {
        var county = browser.signIn("county", 1440, 900);
        county.navigate("/delegations");
        var taker = county.getByLabel("代办人").locator("option").nth(1).textContent();
        county.getByLabel("代办人").selectOption(new SelectOption().setLabel(taker));
        county.getByLabel("缘由").fill("外出培训");
        button(county, "委托代办").click();
        assertThat(main(county)).contains("代办中").contains("外出培训").contains("在岗天数");
        Browser.keep(county, "delegation");
        county.setViewportSize(390, 844);
        county.reload();
        assertThat((Integer) county.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        button(county, "结束").first().click();
        assertThat(main(county)).doesNotContain("代办中");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}
