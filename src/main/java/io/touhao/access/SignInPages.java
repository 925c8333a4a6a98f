package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.House;
import io.touhao.page.OwnAddress;
import io.touhao.page.PlanInForce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, and acting as another of the own posts. */
@Controller
class SignInPages {

    private final DefaultAccounts accounts;
    private final House house;
    private final ObjectProvider<PlanInForce> plan;
    private final boolean outside;

    SignInPages(
            DefaultAccounts accounts, House house, ObjectProvider<PlanInForce> plan,
            ObjectProvider<ClientRegistrationRepository> outside) {
        this.accounts = accounts;
        this.house = house;
        this.plan = plan;
        this.outside = outside.getIfAvailable() != null;
    }

    /** What the sign-in page shows. */
    record SignInPage(House house, Optional<PlanInForce.Label> plan, boolean outside, String notice, String username, String passwordRefusal, String codeRefusal) {}

    @GetMapping("/sign-in")
    @Allowed(anyone = true)
    ModelAndView signIn(
            HttpServletRequest request, @RequestParam Optional<String> idle, @RequestParam Optional<String> out,
            @RequestParam Optional<String> ended) {
        var failed = SignInFailures.take(request);
        var words = failed.map(SignInFailures.Failed::words).orElse("");
        var isCode = failed.filter(failure -> failure.field() == SignInFailure.Field.CODE).isPresent();
        var page = new SignInPage(
                house, Optional.ofNullable(plan.getIfAvailable()).flatMap(PlanInForce::label), outside,
                notice(idle, out, ended), failed.map(SignInFailures.Failed::username).orElse(""), isCode ? "" : words,
                isCode ? words : "");
        return new ModelAndView("access/sign-in", "page", page);
    }

    private static String notice(Optional<String> idle, Optional<String> out, Optional<String> ended) {
        if (idle.isPresent()) {
            return "因 30 分钟没有操作，已自动退出。填写中的草稿仍保留在本机。";
        }
        if (ended.isPresent()) {
            return "此账号已停用，或本人已不在任何岗位，请联系系统管理员。";
        }
        return out.isPresent() ? "已退出。" : "";
    }

    @PostMapping("/acting")
    @Allowed({
        Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR
    })
    String actAs(Actor actor, HttpServletRequest request, @RequestParam long post, @RequestParam(defaultValue = "/") String to) {
        accounts.actAs(actor, ActorFilter.session(request).orElseThrow().seats(), post);
        return "redirect:" + (OwnAddress.is(to) ? to : "/");
    }

}
