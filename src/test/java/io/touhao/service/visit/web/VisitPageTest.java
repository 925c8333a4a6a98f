package io.touhao.service.visit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import io.touhao.review.Desk;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer on a telephone, with a network and without. */
@PlatformTest
class VisitPageTest {

    private static final int DRAFTS = 50;
    private static final String WITHOUT = "断网时记下的走访，企业生产经营正常，编号";

    @Autowired
    private Desk desk;

    @LocalServerPort
    private int port;

    @Test
    void fiftyVisitsKeptWithoutANetworkAndSentTwiceArriveOnceEach() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("county", 390, 844);
            page.navigate("/visits/new?firm=1");
            page.context().setOffline(true);
            for (var number = 0; number < DRAFTS; number++) {
                fill(page, WITHOUT + number + "号。");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存在本机")).click();
                assertThat(page.locator("[data-outbox-words]")).containsText("本机存着 " + (number + 1) + " 次走访");
            }
            Browser.keep(page, "visit-offline-phone");
            var lost = new AtomicInteger();
            page.route("**/api/v1/visits", route -> {
                if (lost.getAndIncrement() % 2 == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.context().setOffline(false);
            for (var number = 0; number < 2 * DRAFTS && waits(page); number++) {
                page.evaluate("sendKeptVisits()");
            }
            page.unroute("**/api/v1/visits");
            page.reload();
            assertThat(page.locator("[data-outbox]")).isHidden();
            assertThat(lost.get()).isGreaterThan(DRAFTS);
        }
        assertThat(desk.count("select count(*) from service.visit where found like '" + WITHOUT + "%'")).isEqualTo(DRAFTS);
        assertThat(desk.count("select count(distinct found) from service.visit where found like '" + WITHOUT + "%'")).isEqualTo(DRAFTS);
    }

    @Test
    void aVisitIsCheckedInWithThreeTaps() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("county", 390, 844);
            page.navigate("/visits/new?firm=1");
            page.locator("label:has(input[value=policy])").click();
            page.getByText("生产经营正常，没有新的困难和诉求。").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签到并保存")).click();
            assertThat(page.getByText("已保存走访记录。")).isVisible();
            assertThat(page.getByText("计数", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
            Browser.keep(page, "visit-phone");
        }
    }

    private static boolean waits(Page page) {
        return page.locator("[data-outbox-words]").innerText().contains("待发");
    }

    /** The last firm that is offered: how many are left to visit, other tests have a say in. */
    private static void fill(Page page, String found) {
        page.locator("select[name=firm]").evaluate("list => { list.selectedIndex = list.options.length - 1; }");
        page.locator("label:has(input[value=policy])").click();
        page.locator("textarea[name=found]").fill(found);
    }
}
