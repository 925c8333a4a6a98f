package io.touhao.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the catalogue to a figure, from the figure to its units and records; and what a county is not shown. */
@PlatformTest
class IndicatorPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Refresh refresh;

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
    void everyFigureOpensDownToItsRecords() {
        refresh.rebuild();
        var page = browser.signIn("leader", 1440, 1000);
        page.navigate("http://localhost:" + port + "/indicators");
        Browser.keep(page, "indicators");
        page.navigate("http://localhost:" + port + "/indicators?q=规上工业企业数");
        page.locator("main a[href='/indicators/above-scale-enterprises']").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("规上工业企业数").setExact(true))).isVisible();
        Browser.keep(page, "indicator");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("济南").setExact(true)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("历下").setExact(true)).click();
        var figure = page.locator(".strip .fig").first().innerText().replaceAll("[^0-9]", "");
        page.locator(".tree a").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("到记录").setExact(true))).isVisible();
        Browser.keep(page, "indicator-records");
        Assertions.assertThat(page.locator("main").innerText().replace(",", "")).contains(figure + " 条");
    }

    @Test
    void aCountySeesTheProvincesFigureAndNoForeignCounty() {
        var page = browser.signIn("county", 390, 844);
        page.navigate("http://localhost:" + port + "/indicators/above-scale-enterprises");
        Browser.keep(page, "indicator-phone");
        assertThat(page.locator("main")).containsText("历下区");
        page.navigate("http://localhost:" + port + "/indicators/above-scale-enterprises?unit=37");
        assertThat(page.locator(".strip .fig").first()).not().isEmpty();
        Assertions.assertThat(page.locator(".strip .fig a").count()).isZero();
        var foreign = page.navigate("http://localhost:" + port + "/indicators/above-scale-enterprises?unit=37.3702.370202");
        Assertions.assertThat(foreign.status()).isEqualTo(404);
        var records = page.navigate("http://localhost:" + port + "/indicators/above-scale-enterprises/records/37,2023-08,,");
        Assertions.assertThat(records.status()).isEqualTo(404);
    }

    /** Both sides of a share are listed, and together they are what it is a share in, whatever other tests handed in since. */
    @Test
    void aCoverageOpensToWhoIsCoveredAndWhoIsNot() {
        refresh.rebuild();
        var page = browser.signIn("city", 1440, 1000);
        page.navigate("http://localhost:" + port + "/indicators/return-coverage");
        var parts = page.locator(".strip .fig").allInnerTexts().stream().map(text -> text.replaceAll("[^0-9.]", "")).toList();
        page.locator(".strip a").last().click();
        assertThat(page.locator("main")).containsText("未覆盖");
        Browser.keep(page, "indicator-uncovered");
        var tabs = page.locator(".tabs a, .nav a").allInnerTexts().stream().filter(text -> text.contains("覆盖"))
                .map(text -> Long.parseLong(text.replaceAll("[^0-9]", ""))).toList();
        Assertions.assertThat(tabs).hasSize(2);
        Assertions.assertThat(parts).contains(String.valueOf(tabs.get(0) + tabs.get(1)));
    }
}
