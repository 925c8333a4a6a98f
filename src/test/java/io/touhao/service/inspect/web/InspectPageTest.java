package io.touhao.service.inspect.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Inspection as people see it: a county at its desk and on its phone, an enterprise that puts right. */
@PlatformTest
class InspectPageTest {

    @LocalServerPort
    private int port;

    @Test
    void aCountySeesItsDrawAndComputesItAgain() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("county", 1440, 900);
            page.navigate("/inspections");
            Browser.keep(page, "inspections");
            page.locator("section", new Page.LocatorOptions().setHasText("双随机抽取")).locator("a[href^='/inspection-draws/']").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("当场重算")).click();
            assertThat(page.getByText("刚才重算，一致")).isVisible();
            Browser.keep(page, "inspection-draw");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("家的排序值")).click();
            assertThat(page.getByText("未抽中").first()).isVisible();
        }
    }

    @Test
    void aRecordThatLeavesAnItemOutIsRefusedAtThatItemAndKeepsTheRest() {
        try (var browser = Browser.at(port)) {
            var phone = browser.signIn("county", 390, 844);
            phone.navigate("/inspections?state=PLANNED");
            phone.locator("a[href^='/inspections/']:not([href*='print']):not([href*='export'])").first().click();
            phone.locator(".m-seg label:has-text('符合')").first().click();
            phone.locator("#present").fill("赵立新");
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记检查")).click();
            assertThat(phone.getByText("没有结论").first()).isVisible();
            assertThat(phone.locator("#present")).hasValue("赵立新");
            Browser.keep(phone, "inspection-phone");
        }
    }

    @Test
    void anEnterpriseFindsWhatItMustPutRight() {
        try (var browser = Browser.at(port)) {
            var phone = browser.signIn("enterprise", 390, 844);
            phone.navigate("/hazards/mine");
            assertThat(phone.getByText("本年数据安全风险评估还没有报送")).isVisible();
            Browser.keep(phone, "hazards-mine-phone");
            phone.locator("a[href^='/hazards/']:not([href*='mine'])").first().click();
            assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报整改"))).isVisible();
            Browser.keep(phone, "hazard-phone");
        }
    }
}
