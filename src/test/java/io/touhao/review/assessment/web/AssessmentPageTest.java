package io.touhao.review.assessment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.Deadlines;
import io.touhao.review.round.Rhythm;
import io.touhao.review.round.RoundCall;
import io.touhao.review.round.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A city scores its counties; one objects on a phone; the city accepts, and places move. */
@PlatformTest
class AssessmentPageTest {

    private static final UnitPath JINAN = UnitPath.of("37.3701");

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void aCountyContestsItsScoreAndPlacesMove() {
        freezeARound();
        try (var browser = Browser.at(port)) {
            var city = browser.signIn("city.leader", 1440, 900);
            city.navigate("/assessments");
            city.getByLabel("已封存的调度").selectOption("考核页面一轮");
            city.getByLabel("考核哪一级").selectOption("县");
            press(city, "按评分卡计分");
            press(city, "公布得分");
            assertThat(city.getByText("位次区间：各部分权重各上下浮动至多 10%")).isVisible();
            Browser.keep(city, "assessment-ranking");
            var ranking = city.url();

            var county = browser.signIn("county", 390, 844);
            county.navigate(ranking);
            county.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("历下区")).first().click();
            assertThat(county.getByRole(AriaRole.HEADING, heading("得分怎么来的"))).isVisible();
            Browser.keep(county, "assessment-score-phone");
            county.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("按时报表")).click();
            county.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("提出异议")).last().click();
            county.getByLabel("应为").fill("99");
            county.getByLabel("理由").fill("系统故障，纸质调度表已经按时送达。");
            county.getByLabel("证据").fill("调度表签收单，9月14日");
            press(county, "提出异议");
            assertThat(county.getByText("不能多于").first()).isVisible();
            assertThat(county.getByLabel("证据")).hasValue("调度表签收单，9月14日");
            Browser.keep(county, "assessment-objecting-phone");
            county.getByLabel("应为").fill("1");
            press(county, "提出异议");
            assertThat(county.getByText("复核中").first()).isVisible();

            city.navigate(ranking);
            city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("逐件复核")).click();
            assertThat(city.getByRole(AriaRole.HEADING, heading("如按所报采纳，位次会变的单位"))).isVisible();
            city.getByLabel("复核意见").first().fill("经核对签收单，情况属实。");
            Browser.keep(city, "assessment-objection");
            press(city, "采纳并重算");
            assertThat(city.getByRole(AriaRole.HEADING, heading("位次变动的单位"))).isVisible();
            city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("历下区").setExact(true)).click();
            assertThat(city.getByText("成立").first()).isVisible();
            Browser.keep(city, "assessment-score");
            city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("填报进展")).click();
            city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("项")).first().click();
            assertThat(city.getByRole(AriaRole.HEADING, heading("的记录"))).isVisible();
            Browser.keep(city, "assessment-item");
        }
    }

    private static Page.GetByRoleOptions heading(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void freezeARound() {
        var today = LocalDate.now(clock);
        var leader = leader(today);
        var round = Acting.as(leader, () -> rounds.open(leader, new RoundCall(
                "2023-PAGE", "考核页面一轮", Rhythm.CALLED, JINAN, today.withDayOfMonth(1), today,
                new Deadlines(today, today, today, today, today))));
        Acting.as(leader, () -> rounds.freeze(leader, round.id(), true));
    }

    private Actor leader(LocalDate today) {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(JINAN, today)).stream()
                .filter(serving -> serving.unit().equals(JINAN) && serving.role() == Role.LEADER)
                .findFirst()
                .map(serving -> new Actor(
                        1, serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                        Optional.of(serving.office()), serving.title(), serving.role(), JINAN, Optional.empty()))
                .orElseThrow();
    }
}
