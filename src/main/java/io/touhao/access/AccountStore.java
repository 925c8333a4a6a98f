package io.touhao.access;

import io.touhao.directory.PersonId;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts, their former passwords, and which roles need a second factor. */
@Repository
class AccountStore {

    private static final String SELECT = """
            select id, username, name, password_hash, person_id, enterprise_id, enterprise_unit::text,
                must_change_password, failures, locked_until, disabled, totp_secret, totp_step, last_post_id
            from access.account
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "where username = :username").param("username", username).query(AccountStore::account).optional();
    }

    Optional<Account> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(AccountStore::account).optional();
    }

    /** Puts attempts on one account in line, so that no failure goes uncounted. */
    Optional<Account> lockByUsername(String username) {
        return jdbc.sql(SELECT + "where username = :username for update")
                .param("username", username)
                .query(AccountStore::account)
                .optional();
    }

    long open(NewAccount account, Instant now) {
        return jdbc.sql("""
                insert into access.account (username, name, password_hash, person_id, enterprise_id, enterprise_unit,
                    must_change_password, password_changed_at, opened_at)
                values (:username, :name, :hash, :person, :enterprise, :unit::public.ltree, :mustChange, :now, :now)
                returning id
                """)
                .param("username", account.username())
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("person", account.person().map(PersonId::value).orElse(null))
                .param("enterprise", account.enterprise().map(Account.EnterpriseHolder::id).orElse(null))
                .param("unit", account.enterprise().map(holder -> holder.unit().value()).orElse(null))
                .param("mustChange", account.mustChange())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** What an account is opened with. */
    record NewAccount(
            String username, String name, String passwordHash, Optional<PersonId> person,
            Optional<Account.EnterpriseHolder> enterprise, boolean mustChange) {}

    void failed(long id, int failures, Optional<Instant> lockedUntil) {
        jdbc.sql("update access.account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", lockedUntil.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", id)
                .update();
    }

    void signedIn(long id, Instant now) {
        jdbc.sql("update access.account set failures = 0, locked_until = null, last_sign_in = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void useStep(long id, long step) {
        jdbc.sql("update access.account set totp_step = :step where id = :id").param("step", step).param("id", id).update();
    }

    void enrol(long id, byte @Nullable [] encryptedSecret) {
        jdbc.sql("update access.account set totp_secret = :secret, totp_step = 0 where id = :id")
                .param("secret", encryptedSecret, java.sql.Types.BINARY)
                .param("id", id)
                .update();
    }

    void actAs(long id, long post) {
        jdbc.sql("update access.account set last_post_id = :post where id = :id").param("post", post).param("id", id).update();
    }

    void disable(long id, boolean disabled) {
        jdbc.sql("update access.account set disabled = :disabled where id = :id").param("disabled", disabled).param("id", id).update();
    }

    void changePassword(long id, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                insert into access.former_password (account_id, password_hash, changed_at)
                select id, password_hash, :now from access.account where id = :id
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                update access.account set password_hash = :hash, must_change_password = :mustChange,
                    password_changed_at = :now, failures = 0, locked_until = null where id = :id
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<String> formerPasswords(long id, int most) {
        return jdbc.sql("select password_hash from access.former_password where account_id = :id order by changed_at desc limit :most")
                .param("id", id)
                .param("most", most)
                .query(String.class)
                .list();
    }

    Set<Role> rolesWithSecondFactor() {
        return jdbc.sql("select role from access.second_factor_rule where required")
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void requireSecondFactor(Role role, boolean required) {
        jdbc.sql("""
                insert into access.second_factor_rule (role, required) values (:role, :required)
                on conflict (role) do update set required = excluded.required
                """).param("role", role.name()).param("required", required).update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"), row.getString("username"), row.getString("name"), row.getString("password_hash"),
                optionalLong(row, "person_id").map(PersonId::new), enterprise(row),
                row.getBoolean("must_change_password"), row.getInt("failures"), optionalInstant(row, "locked_until"),
                row.getBoolean("disabled"), Optional.ofNullable(row.getBytes("totp_secret")), row.getLong("totp_step"),
                optionalLong(row, "last_post_id"));
    }

    private static Optional<Account.EnterpriseHolder> enterprise(ResultSet row) throws SQLException {
        var unit = row.getString("enterprise_unit");
        return unit == null
                ? Optional.empty()
                : Optional.of(new Account.EnterpriseHolder(row.getLong("enterprise_id"), UnitPath.of(unit)));
    }

    private static Optional<Long> optionalLong(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
