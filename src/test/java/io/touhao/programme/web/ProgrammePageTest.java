package io.touhao.programme.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.touhao.Browser;
import io.touhao.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cultivation as a firm sees it. */
@PlatformTest
class ProgrammePageTest {

    @LocalServerPort
    private int port;

    @Test
    void aFirmSeesOnItsPhoneWhatItOwesAndHowFarItIs() {
        try (var browser = Browser.at(port)) {
            var phone = browser.signIn("enterprise", 390, 844);
            assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我能得什么、还差多少"))).isVisible();
            assertThat(phone.getByText("专精特新中小企业申报")).isVisible();
            Browser.keep(phone, "programme-home-phone");
            phone.navigate("/distance/mine");
            Browser.keep(phone, "programme-distance-phone");
        }
    }
}
