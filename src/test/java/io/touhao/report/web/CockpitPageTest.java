package io.touhao.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The leader's home, the wall, and what proves each figure. */
@PlatformTest
class CockpitPageTest {

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
    void theLeaderSeesTargetsByEconomyAndOpensTheMapDownToACounty() {
        var leader = browser.signIn("leader", 1440, 900);
        assertThat(main(leader)).contains("头号工程与三个经济", "制造经济", "数字经济", "民营经济", "预计全年", "对标省份", "江苏");
        assertThat(main(leader)).contains("信号另有规则", "与左边各列同序", "逾期与 30 天内到期", "另一把尺");
        Browser.keep(leader, "cockpit");
        leader.locator(".carto a[href*='at=37.3702']").click();
        assertThat(main(leader)).contains("青岛各县（市、区）", "市南");
        Browser.keep(leader, "cockpit-city");
        leader.locator(".carto a").first().click();
        assertThat(leader.url()).contains("/ledger?");
        leader.setViewportSize(390, 844);
        leader.navigate("/");
        assertThat((Integer) leader.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(leader, "cockpit-phone");
    }

    @Test
    void industryRunsAreShownAndEveryFigureOpens() {
        var leader = browser.signIn("leader", 1440, 1400);
        leader.navigate("/?map=growth");
        assertThat(main(leader)).contains("产值增速", "分行业产值增速", "待处置预警", "当月工业总产值");
        Browser.keep(leader, "cockpit-growth");
        leader.locator(".ind summary").first().click();
        leader.locator(".ind-part").first().click();
        assertThat(main(leader)).contains("到记录");
        leader.navigate("/");
        leader.locator(".lv-4 a").first().click();
        assertThat(leader.url()).contains("/warnings?").contains("level=RED");
        leader.navigate("/");
        leader.locator(".bars a").last().click();
        assertThat(leader.url()).contains("/indicators/industrial-output-month");
        leader.setViewportSize(390, 844);
        leader.navigate("/?map=growth");
        assertThat((Integer) leader.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Browser.keep(leader, "cockpit-growth-phone");
    }

    @Test
    void theWallTurnsByItselfUntilItIsToldToStay() {
        var leader = browser.signIn("leader", 1920, 1080);
        leader.navigate("/wall");
        assertThat(leader.locator("meta[http-equiv=refresh]").count()).isEqualTo(1);
        Browser.keep(leader, "wall");
        leader.getByText("停在这一页").click();
        assertThat(leader.locator("meta[http-equiv=refresh]").count()).isZero();
        leader.getByText("下一页").click();
        assertThat(leader.url()).contains("page=2").contains("stay=1");
        assertThat(main(leader)).contains("主要目标", "继续翻页");
        assertThat((Integer) leader.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1920);
        assertThat((Integer) leader.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(1080);
        Browser.keep(leader, "wall-2");
    }

    @Test
    void everyNumericCommitmentSaysWhatProvesIt() {
        var leader = browser.signIn("supervisor", 1440, 900);
        leader.navigate("/measured");
        assertThat(main(leader)).contains("取数清单", "规上工业增加值增速", "待机制接入");
        Browser.keep(leader, "measured");
        leader.navigate("/targets");
        assertThat(main(leader)).contains("合计", "加权平均", "各单位");
        Browser.keep(leader, "targets");
    }

    @Test
    void officialFiguresAreListedAndTakenInByADivision() {
        var division = browser.signIn("division", 1440, 900);
        division.navigate("/series");
        assertThat(main(division)).contains("软件业务收入", "发布日期");
        Browser.keep(division, "series");
        division.navigate("/series/industrial-value-added-growth");
        assertThat(main(division)).contains("浙江", "推算").doesNotContain("7.6");
        Browser.keep(division, "series-one");
        division.navigate("/series/import");
        Browser.keep(division, "series-import");
    }

    @Test
    void theCountysPhoneShowsWholeNamesAndEveryToDo() {
        var county = browser.signIn("county", 390, 844);
        county.navigate("/");
        assertThat((Integer) county.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(county.locator(".tbl td.wrap a").first().evaluate("a => a.scrollWidth <= a.parentElement.clientWidth + 1"))
                .isEqualTo(true);
        Browser.keep(county, "home-county-phone");
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}
