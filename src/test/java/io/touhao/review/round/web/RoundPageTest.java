package io.touhao.review.round.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A county reports on a phone in three taps, its city looks at it and sends it back, the province sees who holds what. */
@PlatformTest
class RoundPageTest {

    @LocalServerPort
    private int port;

    @Test
    void goesFromTheCountysPhoneToTheProvincesDesk() {
        try (var browser = Browser.at(port)) {
            report(browser.signIn("county", 390, 844));
            look(browser.signIn("supervisor", 1440, 900));
            look390(browser.signIn("supervisor", 390, 844));
        }
    }

    private static void report(Page phone) {
        phone.navigate("/dispatch");
        Browser.keep(phone, "round-county-phone");
        link(phone, "填报").first().click();
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("有，已能解决").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        for (var problem : phone.locator("textarea[name^='p_']").all()) {
            problem.evaluate("field => field.value = ''");
        }
        button(phone, "报送").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("有 1 处需要修改");
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("没有").setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        Browser.keep(phone, "round-sheet-phone");
        button(phone, "报送").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已报送");
        Browser.keep(phone, "round-sheet-submitted-phone");
    }

    private static void look(Page desk) {
        desk.navigate("/dispatch");
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2023年第三季度调度"))).isVisible();
        Browser.keep(desk, "round-board");
        desk.navigate("/dispatch?by=action");
        Browser.keep(desk, "round-board-actions");
        desk.navigate("/rounds");
        Browser.keep(desk, "rounds");
        link(desk, "2023年1—8月调度").click();
        link(desk, "立即核验").click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("一致");
        Browser.keep(desk, "round-frozen");
        link(desk, "封存的台账").click();
        Browser.keep(desk, "round-frozen-rows");
        desk.getByRole(AriaRole.MAIN).locator("tbody a").first().click();
        assertThat(desk.getByText("属于这一轮的证明")).isVisible();
        Browser.keep(desk, "round-proof");
    }

    private static void look390(Page phone) {
        phone.navigate("/dispatch");
        Browser.keep(phone, "round-board-phone");
        phone.navigate("/rounds");
        link(phone, "2023年1—8月调度").first().click();
        Browser.keep(phone, "round-frozen-phone");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }
}
