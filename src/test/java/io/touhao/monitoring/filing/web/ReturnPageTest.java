package io.touhao.monitoring.filing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The enterprise of the demo fills in its return, on a desk and on a phone; county and province look at who is missing. */
@PlatformTest
class ReturnPageTest {

    @LocalServerPort
    private int port;

    @Test
    void anEnterpriseIsToldWhatToMendKeepsItsDraftAndHandsIn() {
        try (var browser = Browser.at(port)) {
            var phone = browser.signIn("enterprise", 390, 844);
            phone.navigate("/returns/mine");
            phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("填报").setExact(true)).click();
            Browser.keep(phone, "return-phone");
            var page = browser.signIn("enterprise", 1440, 900);
            page.navigate("/");
            assertThat(page.getByText("2023年8月 规上工业企业月报")).isVisible();
            Browser.keep(page, "enterprise-home");
            page.navigate("/returns/mine");
            Browser.keep(page, "return-mine");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("填报").setExact(true)).click();
            var given = java.util.Map.ofEntries(
                    java.util.Map.entry("output", "10,550"), java.util.Map.entry("sales", "10,480"), java.util.Map.entry("export", "1,260"),
                    java.util.Map.entry("product", "42,600"), java.util.Map.entry("revenue", "10,230"), java.util.Map.entry("cost", "8,440"),
                    java.util.Map.entry("research", "2,680"), java.util.Map.entry("profit", "670"), java.util.Map.entry("receivables", "28,460"));
            given.forEach((item, figure) -> page.locator("input[name=" + item + "]").fill(figure));
            var others = java.util.Map.of("surtax", "58", "selling", "212", "admin", "486", "finance", "96", "finished_goods", "6180");
            others.forEach((item, figure) -> page.locator("input[name=" + item + "]").fill(figure));
            for (var input : page.locator("form.return input.cell-in:not([readonly]):not(.cell-past)").all()) {
                if (input.inputValue().isEmpty()) {
                    input.fill("1");
                }
            }
            assertThat(page.locator("#return-side")).containsText("自动保存");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上报 8月月报")).click();
            assertThat(page.locator("form.return")).containsText("必须改");
            Browser.keep(page, "return");
            phone.reload();
            Browser.keep(phone, "return-phone-checks");
        }
    }

    @Test
    void officersSeeWhoIsMissingAndTheCountyWhatToApprove() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("division", 1440, 900);
            page.navigate("/returns");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2023年8月月报报送"))).isVisible();
            Browser.keep(page, "return-board");
            page.navigate("/returns/moves?month=2023-01");
            Browser.keep(page, "return-moves");
            var county = browser.signIn("county", 1440, 900);
            county.navigate("/returns/firms");
            Browser.keep(county, "return-county");
            county.navigate("/returns/upload");
            Browser.keep(county, "return-upload");
            var phone = browser.signIn("county", 390, 844);
            phone.navigate("/returns");
            Browser.keep(phone, "return-board-phone");
        }
    }
}
