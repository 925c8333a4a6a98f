package io.touhao.registry;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets enterprises enter the above-scale list (入规) and leave it (退规). Only the province does so, as the end of a
 * proposal; each tells {@link AboveScaleChanged}. An enterprise that enters anew begins a new stay, and the earlier one
 * stands in its history.
 */
@Repository
@Transactional
public class AboveScaleMoves {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final AboveScaleNews news;
    private final Clock clock;

    AboveScaleMoves(JdbcClient jdbc, Trail trail, AboveScaleNews news, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    /** In the list from this day on. Refused where it is in it already. */
    public void enter(Actor actor, long enterprise, LocalDate day) {
        demandProvince(actor);
        note(actor, enterprise, "入规", day);
        keepFormerStay(enterprise, day);
        var changed = jdbc.sql("""
                        update registry.enterprise set above_scale_from = :day, above_scale_to = null, version = version + 1
                        where id = :id and (above_scale_from is null or above_scale_to <= :day)""")
                .param("id", enterprise).param("day", day).update();
        told(actor, enterprise, "enterprise.enter-list", day, changed);
    }

    /** No longer in the list from this day on. Refused where it is not in it. */
    public void leave(Actor actor, long enterprise, LocalDate day) {
        demandProvince(actor);
        note(actor, enterprise, "退规", day);
        var changed = jdbc.sql("""
                        update registry.enterprise set above_scale_to = :day, version = version + 1
                        where id = :id and above_scale_from < :day and above_scale_to is null""")
                .param("id", enterprise).param("day", day).update();
        told(actor, enterprise, "enterprise.leave-list", day, changed);
    }

    private void keepFormerStay(long enterprise, LocalDate day) {
        jdbc.sql("""
                        insert into registry.former_stay (enterprise_id, entered, left_on)
                        select id, above_scale_from, above_scale_to from registry.enterprise
                        where id = :id and above_scale_to <= :day
                        on conflict do nothing""")
                .param("id", enterprise).param("day", day).update();
    }

    private static void demandProvince(Actor actor) {
        if (!AboveScaleAuthority.writes(actor)) {
            throw new Refused(new NotFound("名录变动由省级处室批准。"));
        }
    }

    private void note(Actor actor, long enterprise, String what, LocalDate day) {
        jdbc.sql("""
                        insert into registry.enterprise_change (enterprise_id, what, before, after, changed_by, changed_at)
                        select id, :what, coalesce(above_scale_from::text, '') || coalesce('—' || above_scale_to, ''), :day, :by, :at
                        from registry.enterprise where id = :id""")
                .param("what", what)
                .param("day", day.toString())
                .param("by", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", enterprise)
                .update();
    }

    private void told(Actor actor, long enterprise, String verb, LocalDate day, int changed) {
        if (changed == 0) {
            throw new Refused(new NotFound("名录里没有可变动的这家企业：可能已在名录中，或已退出。"));
        }
        trail.record(actor, verb, "enterprise/" + enterprise, day.toString());
        news.tell(List.of(enterprise));
    }
}
