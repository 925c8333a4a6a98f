package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Role;
import io.touhao.directory.Seat;
import io.touhao.directory.Seats;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NavigationItem;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts, as the system administrator keeps them. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class AccountPages {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    /** An account as the list shows it. */
    record Row(long id, String username, String name, boolean enterprise, String state, Optional<LocalDateTime> lastSignIn, boolean secondFactor) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("username"), row.getString("name"), row.getBoolean("enterprise"),
                    row.getString("state"),
                    Optional.ofNullable(row.getObject("last_sign_in", OffsetDateTime.class))
                            .map(at -> at.atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai")).toLocalDateTime()),
                    row.getBoolean("second_factor"));
        }
    }

    private static final String STATE = "case when disabled then '停用' when locked_until > :now then '锁定' when must_change_password then '待改密' else '正常' end";

    private static final Listing<Row> ACCOUNTS = Listing.<Row>of("accounts", "账号")
            .noun("个")
            .select("id, username, name, enterprise_id is not null as enterprise, %s as state, last_sign_in, totp_secret is not null as second_factor".formatted(STATE))
            .from("access.account")
            .key("id")
            .column(Column.<Row>text("username", "账号", row -> Cell.link(row.username(), "/accounts/" + row.id())).sortedBy("username").width(20).asTitle())
            .column(Column.<Row>text("name", "姓名或企业", row -> Cell.text(row.name())).sortedBy("name collate \"zh-x-icu\"").width(24).onPhone())
            .column(Column.<Row>text("kind", "种类", row -> Cell.text(row.enterprise() ? "企业" : "人员")).width(8))
            .column(Column.<Row>text("state", "状态", row -> Cell.text(row.state())).width(10).onPhone())
            .column(Column.<Row>text("second", "动态口令", row -> Cell.text(row.secondFactor() ? "已启用" : "—")).width(10))
            .column(Column.<Row>date("signed", "上次登录", row -> row.lastSignIn().map(Cell::moment).orElseGet(Cell::none)).sortedBy("last_sign_in").width(18))
            .filter(Filter.words("q", "账号、姓名", "username ilike :q or name ilike :q"))
            .filter(Filter.choice("state", "状态", List.of(new Option("正常", "正常"), new Option("待改密", "待改密"), new Option("锁定", "锁定"), new Option("停用", "停用")), STATE + " = :state"))
            .sortedBy("username")
            .rows(Row::read);

    private final DefaultAccounts accounts;
    private final AccountDirectory directory;
    private final Listings listings;
    private final Seats seats;
    private final ObjectProvider<EnterpriseDirectory> enterprises;
    private final Clock clock;

    AccountPages(
            DefaultAccounts accounts, AccountDirectory directory, Listings listings, Seats seats,
            ObjectProvider<EnterpriseDirectory> enterprises, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.listings = listings;
        this.seats = seats;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The list of accounts. */
    record AccountsPage(ListPage<Row> list) {

        Heading heading() {
            return Heading.of("账号", "accounts").facts("谁能登录；岗位与角色在“机构与人员”中维护");
        }
    }

    /** One account; the fresh password is shown once, right after it was set. */
    record AccountPage(Account account, List<Seat> seats, boolean own, boolean locked, String freshPassword) {

        Heading heading() {
            return Heading.of(account.username(), "accounts").facts(account.name());
        }
    }

    /** The form that opens an account. */
    record NewAccountPage(List<Option> roles, List<Option> people, String role) {

        Heading heading() {
            return Heading.of("开通账号", "accounts").facts("首次登录须改密码");
        }
    }

    @Bean
    static NavigationItem accountsEntry() {
        return new NavigationItem(
                "accounts", "底座", 910, "账号", "person-badge", "/accounts", List.of(Role.SYSTEM_ADMINISTRATOR.name()),
                List.of());
    }

    private Map<String, ?> now() {
        return Map.of("now", OffsetDateTime.now(clock));
    }

    @GetMapping("/accounts")
    ModelAndView accounts(HttpServletRequest request) {
        return new ModelAndView(
                "access/accounts", "page",
                new AccountsPage(listings.page(ACCOUNTS, ListQuery.of(ACCOUNTS, request), now())));
    }

    @GetMapping("/accounts/print")
    ModelAndView print(HttpServletRequest request) {
        return new ModelAndView(
                "page/list/sheet", "page", listings.sheet(ACCOUNTS, ListQuery.of(ACCOUNTS, request), now()));
    }

    @GetMapping("/accounts/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, ACCOUNTS.title());
        listings.export(ACCOUNTS, ListQuery.of(ACCOUNTS, request), now(), response.getOutputStream());
    }

    @GetMapping("/accounts/new")
    ModelAndView form(@RequestParam(defaultValue = "COUNTY_OFFICER") Role role) {
        var roles = Arrays.stream(Role.values()).filter(one -> one != Role.SYSTEM).map(one -> new Option(one.name(), one.title())).toList();
        var people = directory.withoutAccount(seats.withRole(role, LocalDate.now(clock)))
                .stream()
                .map(seat -> new Option(Long.toString(seat.person().value()), seat.personName() + " · " + seat.title()))
                .toList();
        return new ModelAndView("access/new-account", "page", new NewAccountPage(roles, people, role.name()));
    }

    @PostMapping("/accounts")
    String open(
            Actor actor, RedirectAttributes flash, @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String code) {
        var password = freshPassword();
        if (code.isBlank()) {
            accounts.openForPerson(actor, username.strip(), seat(person), password, true);
        } else {
            accounts.openForEnterprise(actor, username.strip(), enterprise(code), password, true);
        }
        flash.addFlashAttribute("freshPassword", password);
        return "redirect:/accounts/" + directory.id(username.strip());
    }

    private Seat seat(String person) {
        return Optional.of(person)
                .filter(key -> key.matches("\\d{1,18}"))
                .map(key -> new io.touhao.directory.PersonId(Long.parseLong(key)))
                .flatMap(key -> seats.of(key, LocalDate.now(clock)).stream().findFirst())
                .orElseThrow(() -> new Refused(new AccessRefusal.PersonWithoutPost(person.isBlank() ? "没有选定人员，或此人" : "此人")));
    }

    private EnterpriseDirectory.Entry enterprise(String code) {
        return Optional.ofNullable(enterprises.getIfAvailable())
                .flatMap(known -> known.byCode(code.strip()))
                .orElseThrow(() -> new Refused(new AccessRefusal.EnterpriseUnknown(code.strip())));
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(Actor actor, @PathVariable long id, org.springframework.ui.Model model) {
        var account = directory.byId(id).orElseThrow(() -> new Refused(new NotFound("没有这个账号。")));
        var held = account.person().map(person -> seats.of(person, LocalDate.now(clock))).orElse(List.of());
        var fresh = Optional.ofNullable((String) model.getAttribute("freshPassword")).orElse("");
        return new ModelAndView("access/account", "page", new AccountPage(
                account, held, account.id() == actor.account(), account.isLocked(clock.instant()), fresh));
    }

    @PostMapping("/accounts/{id}/reset-password")
    String resetPassword(Actor actor, RedirectAttributes flash, @PathVariable long id) {
        var password = freshPassword();
        accounts.resetPassword(actor, id, password);
        flash.addFlashAttribute("freshPassword", password);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(Actor actor, @PathVariable long id) {
        accounts.disable(actor, id, true);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(Actor actor, @PathVariable long id) {
        accounts.disable(actor, id, false);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/drop-second-factor")
    String dropSecondFactor(Actor actor, @PathVariable long id) {
        accounts.dropSecondFactor(actor, id);
        return "redirect:/accounts/" + id;
    }

    /** A first password to hand over: twelve letters and digits in groups, which meets the rules. */
    private static String freshPassword() {
        var text = new StringBuilder("Th");
        for (var place = 0; place < 10; place++) {
            if (place % 5 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
