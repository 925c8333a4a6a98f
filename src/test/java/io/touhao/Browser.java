package io.touhao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, driven through the pages as people use them. Without it a test is skipped at a desk, and fails
 * where {@code CI} is set.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String PASSWORD = "Touhao-2023";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(int port) {
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
    }

    /** A browser that looks at the platform on this port. */
    public static Browser at(int port) {
        var isThere = Files.isExecutable(CHROMIUM);
        if (System.getenv("CI") == null) {
            assumeTrue(isThere, "skipped: there is no " + CHROMIUM);
        }
        assertThat(isThere).as(CHROMIUM + " is there").isTrue();
        return new Browser(port);
    }

    /** A page on a screen of this size, signed in with a demo account. */
    public Page signIn(String account, int width, int height) {
        var page = context(width, height).newPage();
        page.navigate(address + "/sign-in");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)).click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Keeps what the page looks like. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private BrowserContext context(int width, int height) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setBaseURL(address)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
