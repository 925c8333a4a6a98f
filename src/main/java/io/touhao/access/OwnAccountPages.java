package io.touhao.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.Frame;
import io.touhao.page.Heading;
import io.touhao.page.NavigationItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody does with the own account: change the password, enrol a second factor. */
@Controller
@Allowed({
    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER, Role.ENTERPRISE, Role.EXPERT,
    Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR
})
class OwnAccountPages {

    private static final String OFFERED = OwnAccountPages.class.getName() + ".secret";

    private final DefaultAccounts accounts;

    OwnAccountPages(DefaultAccounts accounts) {
        this.accounts = accounts;
    }

    /** The page of the own password. */
    record PasswordPage(boolean owed) {

        Heading heading() {
            return Heading.of("修改密码").facts(owed ? "首次登录或密码被重置后，须先设置自己的密码" : "改好后其他设备上的登录不受影响");
        }
    }

    /** The page of the own second factor: the secret to type or to scan. */
    record SecondFactorPage(boolean owed, boolean enrolled, String secret, Picture picture) {

        Heading heading() {
            return Heading.of("动态口令").facts(owed ? "您的岗位要求使用动态口令，请先启用" : enrolled ? "已启用，重新启用后旧口令器失效" : "启用后登录时另输 6 位动态口令");
        }
    }

    @Bean
    static NavigationItem passwordEntry() {
        return own("password", 10, "修改密码", "key", "/password");
    }

    @Bean
    static NavigationItem secondFactorEntry() {
        return own("second-factor", 20, "动态口令", "shield-lock", "/second-factor");
    }

    private static NavigationItem own(String key, int order, String title, String icon, String address) {
        var everybody = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).map(Role::name).toList();
        return new NavigationItem(key, Frame.OWN, order, title, icon, address, everybody, List.of());
    }

    @GetMapping("/password")
    ModelAndView password(HttpServletRequest request) {
        return new ModelAndView("access/password", "page", new PasswordPage(owes(request, Actors.Owed.NEW_PASSWORD)));
    }

    @PostMapping("/password")
    String changePassword(
            Actor actor, @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeated) {
        accounts.changePassword(actor, oldPassword, newPassword, repeated);
        return "redirect:/";
    }

    @GetMapping("/second-factor")
    ModelAndView secondFactor(HttpServletRequest request, Actor actor) {
        var secret = offered(request.getSession());
        var account = ActorFilter.session(request).orElseThrow().account();
        var page = new SecondFactorPage(
                owes(request, Actors.Owed.SECOND_FACTOR), account.totpSecret().isPresent(), Totp.base32(secret),
                picture("otpauth://totp/%s?secret=%s&issuer=Touhao".formatted(
                        URLEncoder.encode("头号:" + account.username(), StandardCharsets.UTF_8), Totp.base32(secret))));
        return new ModelAndView("access/second-factor", "page", page);
    }

    @PostMapping("/second-factor")
    String enrol(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String code) {
        accounts.enrol(actor, offered(request.getSession()), code);
        request.getSession().removeAttribute(OFFERED);
        return "redirect:/";
    }

    private static boolean owes(HttpServletRequest request, Actors.Owed owed) {
        return ActorFilter.session(request).filter(session -> session.owed() == owed).isPresent();
    }

    /** The secret offered in this session, the same until it is enrolled. */
    private static byte[] offered(HttpSession session) {
        return Optional.ofNullable((byte[]) session.getAttribute(OFFERED)).orElseGet(() -> {
            var secret = Totp.newSecret();
            session.setAttribute(OFFERED, secret);
            return secret;
        });
    }

    /** A QR code as an SVG path, one unit a module. */
    record Picture(int modules, String path) {}

    private static Picture picture(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(modules.getWidth(), path.toString());
        } catch (WriterException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
