package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.Heading;
import io.touhao.page.NavigationItem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of sign-in, as the security administrator sets them: which roles need a second factor. */
@Controller
@Allowed(Role.SECURITY_ADMINISTRATOR)
class SignInRulePages {

    private final DefaultAccounts accounts;
    private final AccountDirectory directory;

    SignInRulePages(DefaultAccounts accounts, AccountDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Roles, and which of them need a second factor. */
    record RulesPage(List<Role> roles, Set<Role> required) {

        Heading heading() {
            return Heading.of("登录规则", "sign-in-rules").facts("依据 GB/T 22239-2019 8.1.4.1");
        }
    }

    @Bean
    static NavigationItem signInRulesEntry() {
        return new NavigationItem(
                "sign-in-rules", "底座", 920, "登录规则", "shield-check", "/sign-in-rules",
                List.of(Role.SECURITY_ADMINISTRATOR.name()), List.of());
    }

    @GetMapping("/sign-in-rules")
    ModelAndView rules() {
        var roles = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
        return new ModelAndView("access/sign-in-rules", "page", new RulesPage(roles, directory.rolesWithSecondFactor()));
    }

    @PostMapping("/sign-in-rules")
    String require(Actor actor, @RequestParam Role role, @RequestParam boolean required) {
        accounts.requireSecondFactor(actor, role, required);
        return "redirect:/sign-in-rules";
    }
}
