package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Role;
import io.touhao.directory.Seat;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, disables and unlocks accounts; changes and resets passwords; enrols second factors. */
@Service
@Transactional
class DefaultAccounts implements Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Trail trail;
    private final Clock clock;

    DefaultAccounts(AccountStore store, PasswordEncoder passwords, Secrets secrets, Trail trail, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void openForPerson(Actor actor, String username, Seat seat, String password, boolean mustChange) {
        open(actor, new AccountStore.NewAccount(
                username, seat.personName(), encoded(username, password), Optional.of(seat.person()), Optional.empty(),
                mustChange));
    }

    @Override
    public void openForEnterprise(
            Actor actor, String username, EnterpriseDirectory.Entry enterprise, String password, boolean mustChange) {
        var holder = new Account.EnterpriseHolder(enterprise.id(), enterprise.unit());
        open(actor, new AccountStore.NewAccount(
                username, enterprise.name(), encoded(username, password), Optional.empty(), Optional.of(holder),
                mustChange));
    }

    private String encoded(String username, String password) {
        refuseAny(PasswordRules.faults(password, username));
        return passwords.encode(password);
    }

    private void open(Actor actor, AccountStore.NewAccount account) {
        refuseBelowTheProvince(actor);
        if (!USERNAME.matcher(account.username()).matches()) {
            throw new Refused(new AccessRefusal.UsernameMalformed(account.username()));
        }
        if (store.byUsername(account.username()).isPresent()) {
            throw new Refused(new AccessRefusal.UsernameTaken(account.username()));
        }
        store.open(account, clock.instant());
        trail.record(actor, "access.open-account", "account/" + account.username(), account.name());
    }

    /** Changes the own password. */
    void changePassword(Actor actor, String old, String fresh, String repeated) {
        var account = own(actor);
        if (!passwords.matches(old, account.passwordHash())) {
            throw new Refused(new AccessRefusal.OldPasswordWrong());
        }
        if (!fresh.equals(repeated)) {
            throw new Refused(new AccessRefusal.PasswordsDiffer());
        }
        refuseAny(PasswordRules.faults(fresh, account.username()));
        refuseUsedBefore(account, fresh);
        store.changePassword(account.id(), passwords.encode(fresh), false, clock.instant());
        trail.record(actor, "access.change-password", "account/" + account.username(), "修改密码");
    }

    private void refuseUsedBefore(Account account, String fresh) {
        var former = store.formerPasswords(account.id(), PasswordRules.REMEMBERED - 1);
        if (Stream.concat(Stream.of(account.passwordHash()), former.stream()).anyMatch(hash -> passwords.matches(fresh, hash))) {
            throw new Refused(new AccessRefusal.PasswordUsedBefore(PasswordRules.REMEMBERED));
        }
    }

    /** Sets a first password anew, to be changed at the next sign-in; also unlocks. */
    void resetPassword(Actor actor, long id, String fresh) {
        var account = other(actor, id);
        refuseAny(PasswordRules.faults(fresh, account.username()));
        store.changePassword(id, passwords.encode(fresh), true, clock.instant());
        trail.record(actor, "access.reset-password", "account/" + account.username(), "重置密码并解锁");
    }

    void disable(Actor actor, long id, boolean disabled) {
        var account = other(actor, id);
        store.disable(id, disabled);
        trail.record(
                actor, disabled ? "access.disable-account" : "access.enable-account", "account/" + account.username(),
                disabled ? "停用" : "启用");
    }

    /** Takes a lost second factor off an account. */
    void dropSecondFactor(Actor actor, long id) {
        var account = other(actor, id);
        store.enrol(id, null);
        trail.record(actor, "access.drop-second-factor", "account/" + account.username(), "解除动态口令");
    }

    /** Enrols the own second factor once a code proves that the device holds the secret. */
    void enrol(Actor actor, byte[] secret, String code) {
        var step = Totp.accept(secret, code.strip(), java.time.Instant.now(), 0);
        if (step.isEmpty()) {
            throw new Refused(new AccessRefusal.CodeWrong());
        }
        store.enrol(actor.account(), secrets.encrypt(secret));
        store.useStep(actor.account(), step.getAsLong());
        trail.record(actor, "access.enrol-second-factor", "account/" + actor.account(), "启用动态口令");
    }

    /** Whether posts of a role must sign in with a second factor. */
    void requireSecondFactor(Actor actor, Role role, boolean required) {
        refuseBelowTheProvince(actor);
        store.requireSecondFactor(role, required);
        trail.record(
                actor, "access.require-second-factor", "role/" + role, required ? "要求动态口令" : "不要求动态口令");
    }

    /** Acts as another of the own posts from now on. */
    void actAs(Actor actor, List<Seat> seats, long post) {
        var seat = seats.stream()
                .filter(held -> held.post().value() == post)
                .findFirst()
                .orElseThrow(() -> new Refused(new AccessRefusal.NotOwnPost(post)));
        store.actAs(actor.account(), post);
        trail.record(actor, "access.act-as", "post/" + post, seat.title());
    }

    private Account own(Actor actor) {
        return store.byId(actor.account()).orElseThrow();
    }

    private Account other(Actor actor, long id) {
        refuseBelowTheProvince(actor);
        var account = store.byId(id).orElseThrow(() -> new Refused(new NotFound("没有这个账号。")));
        if (account.id() == actor.account()) {
            throw new Refused(new AccessRefusal.OwnAccount(account.username()));
        }
        return account;
    }

    private static void refuseBelowTheProvince(Actor actor) {
        if (actor.unit().depth() > 1) {
            throw new Refused(new AccessRefusal.KeptByTheProvince());
        }
    }

    private static void refuseAny(List<AccessRefusal> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
