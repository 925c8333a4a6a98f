package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inspectors of units (检查人员名录), and whom ties bar from what. */
@Service
@Transactional
public class Inspectors {

    private static final String COLUMNS = "select id, unit_path::text as unit, name, certificate, valid_until, barred, left_on from service.inspector ";

    private final JdbcClient jdbc;
    private final EnterpriseDirectory directory;
    private final Trail trail;
    private final Clock clock;

    Inspectors(JdbcClient jdbc, EnterpriseDirectory directory, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of a unit and below who may inspect on the day, by certificate. */
    @Transactional(readOnly = true)
    public List<Inspector> of(UnitPath root, LocalDate day) {
        return all(root).stream().filter(one -> one.mayInspectOn(day)).toList();
    }

    /** Those of a unit and below, also whose certificate expired and who left. */
    @Transactional(readOnly = true)
    public List<Inspector> all(UnitPath root) {
        return jdbc.sql(COLUMNS + "where unit_path operator(public.<@) :root::public.ltree order by certificate")
                .param("root", root.value()).query((row, number) -> read(row)).list();
    }

    /** Enters an inspector of the actor's own unit. Refused without a name, for a certificate taken or expired. */
    public long add(Actor actor, String name, String certificate, LocalDate validUntil) {
        Gate.demandOfficer(actor, "登记检查人员");
        if (name.strip().length() < 2 || name.strip().length() > 30) {
            throw InspectRefusal.unfit("name", "姓名须是 2 至 30 字。", "请填写证件上的姓名。");
        }
        if (!certificate.strip().matches("[0-9A-Za-z-]{6,30}")) {
            throw InspectRefusal.unfit("certificate", "证号须是 6 至 30 位数字、字母。", "请填写行政执法证号。");
        }
        if (validUntil.isBefore(LocalDate.now(clock))) {
            throw InspectRefusal.unfit("validUntil", "执法证已过期。", "请换证后再登记。");
        }
        var id = jdbc.sql("""
                        insert into service.inspector (unit_path, name, certificate, valid_until, added_at, added_by)
                        values (:unit::public.ltree, :name, :certificate, :until, :at, :by) on conflict (certificate) do nothing returning id""")
                .param("unit", actor.unit().value()).param("name", name.strip()).param("certificate", certificate.strip())
                .param("until", validUntil).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", actor.name())
                .query(Long.class).optional()
                .orElseThrow(() -> InspectRefusal.unfit("certificate", "这个证号已经登记。", "请核对证号。"));
        trail.record(actor, "inspector.add", "inspector/" + id, name.strip());
        return id;
    }

    /** Bars an inspector from an enterprise (回避). */
    public void bar(Actor actor, long id, String uscc, String reason) {
        var inspector = own(actor, id, "登记回避");
        var firm = directory.byCode(uscc.strip()).orElseThrow(() -> InspectRefusal.unfit("uscc", "本辖区企业库里没有这个代码。", "请核对统一社会信用代码。"));
        Gate.demandWords(reason, "reason", "原因");
        jdbc.sql("update service.inspector set barred = array_append(barred, :firm) where id = :id and not (:firm = any(barred))")
                .param("firm", firm.id()).param("id", id).update();
        trail.record(actor, "inspector.bar", "inspector/" + id, "%s 回避 %s：%s".formatted(inspector.name(), firm.name(), reason.strip()));
    }

    /** No longer inspects from today on. */
    public void leave(Actor actor, long id) {
        var inspector = own(actor, id, "注销检查人员");
        jdbc.sql("update service.inspector set left_on = :today where id = :id and left_on is null")
                .param("today", LocalDate.now(clock)).param("id", id).update();
        trail.record(actor, "inspector.leave", "inspector/" + id, inspector.name());
    }

    private Inspector own(Actor actor, long id, String verb) {
        var inspector = jdbc.sql(COLUMNS + "where id = :id for update").param("id", id).query((row, number) -> read(row)).optional()
                .orElseThrow(() -> Gate.absent("检查人员"));
        Gate.demandHolder(actor, inspector.unit(), verb);
        return inspector;
    }

    private static Inspector read(ResultSet row) throws SQLException {
        return new Inspector(
                row.getLong("id"), UnitPath.of(row.getString("unit")), row.getString("name"), row.getString("certificate"),
                row.getObject("valid_until", LocalDate.class), Set.of((Long[]) row.getArray("barred").getArray()),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)));
    }
}
