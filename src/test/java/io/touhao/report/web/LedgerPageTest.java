package io.touhao.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A county takes a commitment, reports with a file and claims completion on a phone; its city closes it out. */
@PlatformTest
@TestPropertySource(properties = "touhao.story-ledger=true")
class LedgerPageTest {

    private static final String TITLE = StoryLedger.TITLE;

    @LocalServerPort
    private int port;

    @Test
    void goesFromTheCountysPhoneToTheCitysDesk() {
        try (var browser = Browser.at(port)) {
            claim(browser.signIn("county", 390, 844));
            closeOut(browser.signIn("city", 1440, 900));
        }
    }

    private static void claim(Page phone) {
        button(phone, "签收 " + TITLE).click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已签收");

        open(phone);
        link(phone, "填报进展").click();
        phone.getByLabel("进展情况").fill("方案已印发到各镇街。");
        choose(phone, "要上级协调");
        button(phone, "上报").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("有 1 处需要修改");
        assertThat(phone.getByLabel("进展情况")).hasValue("方案已印发到各镇街。");

        choose(phone, "没有");
        phone.getByLabel("佐证").setInputFiles(new FilePayload(
                "印发通知.txt", "text/plain", "印发通知".getBytes(StandardCharsets.UTF_8)));
        button(phone, "上报").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已上报");
        assertThat(link(phone, "印发通知.txt").first()).isVisible();

        link(phone, "申报办结").first().click();
        phone.getByLabel("办结说明").fill("已印发，见佐证。");
        button(phone, "申报办结").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("已申报办结");
        Browser.keep(phone, "commitment-phone");
    }

    /** A choice drawn as a button: the radio lies invisible over its words. */
    private static void choose(Page page, String words) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words).setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
    }

    private static void closeOut(Page desk) {
        desk.navigate("/ledger?review=1");
        link(desk, TITLE).click();
        assertThat(desk.getByRole(AriaRole.COMPLEMENTARY)).containsText("待审核");
        link(desk, "销号").click();
        desk.getByLabel("审核意见").fill("佐证已核对。");
        button(desk, "销号").click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("已销号");
        assertThat(desk.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("佐证已核对")))
                .isVisible();
        Browser.keep(desk, "commitment-closed");
    }

    /** Opens the commitment from the to-do. */
    private static void open(Page page) {
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE)).first().click();
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
