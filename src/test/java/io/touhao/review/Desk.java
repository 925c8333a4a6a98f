package io.touhao.review;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sits at a post of the demo province, and work done as they do it: in one transaction, in their scope. */
@Component
public class Desk {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Desk(Organisation organisation, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transaction.execute(status -> work.get()));
    }

    public void does(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    public Actor leader() {
        return holder(serving -> serving.unit().equals(PROVINCE) && serving.role() == Role.LEADER);
    }

    public Actor supervisor() {
        return holder(serving -> serving.unit().equals(PROVINCE) && serving.role() == Role.SUPERVISOR);
    }

    /** The first officer of a city or county. */
    public Actor officer(UnitPath unit) {
        var role = unit.depth() == 2 ? Role.CITY_OFFICER : Role.COUNTY_OFFICER;
        return holder(serving -> serving.unit().equals(unit) && serving.role() == role);
    }

    public Actor holder(PostId post) {
        return holder(serving -> serving.post().equals(post));
    }

    public long count(String sql) {
        return as(Actor.SYSTEM, () -> jdbc.sql(sql).query(Long.class).single());
    }

    public int update(String sql) {
        return as(Actor.SYSTEM, () -> jdbc.sql(sql).update());
    }

    private Actor holder(java.util.function.Predicate<Serving> wanted) {
        return servings().stream().filter(wanted).findFirst().map(Desk::actor).orElseThrow();
    }

    private List<Serving> servings() {
        return as(Actor.SYSTEM, () -> organisation.servings(PROVINCE, LocalDate.now(clock)));
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 100_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                serving.unit(), Optional.empty());
    }
}
