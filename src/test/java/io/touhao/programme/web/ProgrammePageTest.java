package io.touhao.programme.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import io.touhao.directory.Actor;
import io.touhao.programme.distance.Distances;
import io.touhao.review.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cultivation as people see it: a firm, a city, the province. */
@PlatformTest
class ProgrammePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private Distances distances;

    /** Worked out once the platform has begun, which a test does not wait for. */
    @BeforeEach
    void howFarFirmsAre() {
        desk.does(Actor.SYSTEM, () -> distances.run("srdi"));
    }

    @Test
    void aFirmSeesOnItsPhoneWhatItOwesAndHowFarItIs() {
        try (var browser = Browser.at(port)) {
            var phone = browser.signIn("enterprise", 390, 844);
            assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我能得什么、还差多少"))).isVisible();
            assertThat(phone.getByText("专精特新中小企业申报")).isVisible();
            Browser.keep(phone, "programme-home-phone");
            phone.navigate("/distance/mine?programme=srdi");
            assertThat(phone.locator("#reasons")).containsText("3%");
            Browser.keep(phone, "programme-distance-phone");
        }
    }

    @Test
    void whatIsTypedChangesAtOnceWhetherTheFirmMayApply() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("enterprise", 1440, 900);
            page.navigate("/applications/mine");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("专精特新中小企业").setExact(true)).first().click();
            assertThat(page.getByText("现在不能报")).isVisible();
            Browser.keep(page, "programme-application");
            page.locator("summary", new Page.LocatorOptions().setHasText("已带入")).click();
            page.locator("#fact-rdExpense").fill("352");
            page.locator("#fact-rdExpense").press("Tab");
            assertThat(page.locator("#application-side")).not().containsText("现在不能报");
            page.locator("#fact-rdExpense").fill("318");
            page.locator("#fact-rdExpense").press("Tab");
            assertThat(page.locator("#application-side")).containsText("现在不能报");
        }
    }

    @Test
    void aCityOrdersAndAProvinceAssesses() {
        try (var browser = Browser.at(port)) {
            var city = browser.signIn("city", 1440, 900);
            open(city, "演示函〔2023〕15号");
            city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("推荐排序")).click();
            assertThat(city.getByText("名额线 12 家")).isVisible();
            Browser.keep(city, "programme-board");
            city.locator("input[name=count]").fill("14");
            city.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上报推荐")).click();
            assertThat(city.getByText("超出").first()).isVisible();

            var province = browser.signIn("division", 1440, 900);
            open(province, "演示函〔2023〕8号");
            Browser.keep(province, "programme-call");
            province.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("评审").setExact(true)).last().click();
            assertThat(province.getByText("偏严")).isVisible();
            province.locator("form[action$=conclude] tbody a").first().click();
            Browser.keep(province, "programme-room");
            province.navigate("/distance");
            assertThat(province.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("只差一项的企业"))).isVisible();
            Browser.keep(province, "programme-distance");
            province.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("如果改标准")).click();
            province.locator("input[name=set-rd-share]").fill("4");
            province.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("试算")).click();
            assertThat(province.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("谁掉下来"))).isVisible();
            Browser.keep(province, "programme-what-if");
            province.navigate("/distance/firms?programme=srdi&standing=NEAR");
            rows(province).first().getByRole(AriaRole.LINK).first().click();
            assertThat(province.locator("#reasons")).isVisible();
            Browser.keep(province, "programme-firm-distance");
            province.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("称号")).first().click();
            Browser.keep(province, "programme-firm-titles");
            province.navigate("/quality?programme=integration-model");
            assertThat(province.getByText("偏严")).isVisible();
            Browser.keep(province, "programme-quality");
            province.navigate("/recognitions?due=true");
            Browser.keep(province, "programme-due");
            province.navigate("/recognitions");
            Browser.keep(province, "programme-recognitions");
            rows(province).first().getByRole(AriaRole.LINK).first().click();
            province.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("证书").setExact(true)).click();
            assertThat(province.getByText("扫码查验真伪和有效期")).isVisible();
            Browser.keep(province, "programme-certificate");
        }
    }

    /** Other tests issue calls of the same title; the number tells them apart. */
    private static void open(Page page, String number) {
        page.navigate("/calls");
        rows(page).filter(new Locator.FilterOptions().setHasText(number)).getByRole(AriaRole.LINK).first().click();
    }

    private static Locator rows(Page page) {
        return page.locator("table tbody tr");
    }
}
