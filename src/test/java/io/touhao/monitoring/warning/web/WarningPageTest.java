package io.touhao.monitoring.warning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.review.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The province looks at its rules and decides on one; a county sends somebody from a phone; a table leaves the house. */
@PlatformTest
class WarningPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrackRecords records;

    @Autowired
    private Desk office;

    @Test
    void theProvinceDecidesOnARuleAndLetsATableLeaveTheHouse() {
        Acting.as(Actor.SYSTEM, records::settle);
        try (var browser = Browser.at(port)) {
            decide(browser.signIn("supervisor", 1440, 900));
            table(browser.signIn("supervisor", 1440, 900));
        }
    }

    @Test
    void aCountySendsSomebodyFromThePhone() {
        office.update("""
                update monitoring.warning set unit_path = '37.3701.370102', holder_path = '37.3701.370102', holder_name = '历下区工信局'
                where id in (select id from monitoring.warning where state = 'ISSUED' and version = 0 and kind = 'FIRM' and not verify
                    order by id desc limit 2)""");
        try (var browser = Browser.at(port)) {
            dispose(browser.signIn("county", 390, 844));
            desk(browser.signIn("county", 1440, 900));
        }
    }

    private static void decide(Page desk) {
        desk.navigate("/warnings?open=1");
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("规则与战绩"))).isVisible();
        assertThat(desk.getByText("建议静默").first()).isVisible();
        Browser.keep(desk, "warnings");
        link(desk, "逐条处理").click();
        button(desk, "静默").click();
        assertThat(desk.getByRole(AriaRole.ALERT).first()).containsText("有 1 处需要修改：理由");
        desk.locator("textarea[name=reason]").fill("误报太多，改门槛后再用");
        button(desk, "静默").click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("已记下");
        desk.navigate("/warnings?latest=1&sent=1&level=RED");
        desk.getByRole(AriaRole.MAIN).locator("#list tbody a").first().click();
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("这条规则可信吗"))).isVisible();
        Browser.keep(desk, "warning");
    }

    private static void table(Page desk) {
        desk.navigate("/disclosure");
        assertThat(desk.getByText("防止推算")).isVisible();
        Browser.keep(desk, "disclosure-province");
        desk.navigate("/disclosure?unit=37.3708");
        assertThat(desk.getByText("防止推算")).isVisible();
        Browser.keep(desk, "disclosure");
    }

    private static void dispose(Page phone) {
        phone.navigate("/warnings?open=1");
        Browser.keep(phone, "warnings-phone");
        phone.navigate("/warnings?open=1&state=ISSUED");
        phone.getByRole(AriaRole.MAIN).locator("#list tbody a").first().click();
        Browser.keep(phone, "warning-phone");
        button(phone, "派人").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已派人");
        button(phone, "记走访").click();
        assertThat(phone.getByRole(AriaRole.ALERT).first()).containsText("有 1 处需要修改");
        phone.locator("textarea[name=found]").fill("到厂核对电表和发票，两条线停工检修。");
        button(phone, "记走访").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已记走访");
        Browser.keep(phone, "warning-visited-phone");
    }

    private static void desk(Page desk) {
        desk.navigate("/warnings?open=1&state=ISSUED");
        Browser.keep(desk, "warnings-county");
        desk.getByRole(AriaRole.MAIN).locator("#list tbody a").first().click();
        Browser.keep(desk, "warning-county");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true)).first();
    }
}
