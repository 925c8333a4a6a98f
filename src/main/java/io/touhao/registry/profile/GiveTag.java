package io.touhao.registry.profile;

import io.touhao.directory.Actor;
import io.touhao.directory.Days;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.RegistryRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an enterprise a tag, with its source and how long it holds, and lets one end. */
@Component
@Transactional
public class GiveTag {

    private final EnterpriseRecords records;
    private final ProfileStore store;
    private final Trail trail;
    private final Clock clock;

    GiveTag(EnterpriseRecords records, ProfileStore store, Trail trail, Clock clock) {
        this.records = records;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives it; refuses one without name or source, one that ends before it begins, and one that holds already. */
    public void give(Actor actor, long enterprise, TagKind kind, String name, String source, LocalDate from, Optional<LocalDate> until) {
        demand(actor, enterprise);
        if (name.isBlank() || name.strip().length() > 60) {
            throw unfit("name", "标签名称须填写，不超过60字。");
        }
        if (source.isBlank()) {
            throw unfit("source", "须写明依据，例如“鲁工信企〔2022〕12号”。");
        }
        if (until.filter(day -> !day.isAfter(from)).isPresent()) {
            throw unfit("until", "到期日期应晚于开始日期 %s。".formatted(from));
        }
        var days = new Days(from, until);
        store.tags(enterprise).stream()
                .filter(tag -> tag.kind() == kind && tag.name().equals(name.strip()) && tag.days().overlaps(days))
                .findFirst()
                .ifPresent(tag -> {
                    throw unfit("name", "“%s”已有，自 %s 起，依据 %s。".formatted(tag.name(), tag.days().from(), tag.source()));
                });
        store.give(enterprise, kind, name.strip(), source.strip(), days, actor.name(), clock.instant());
        trail.record(actor, "enterprise.tag", "enterprise/" + enterprise, "%s %s".formatted(kind.title(), name.strip()));
    }

    /** Lets a tag end today; refused where there is none that still holds. */
    public void end(Actor actor, long enterprise, long tag) {
        demand(actor, enterprise);
        if (store.end(enterprise, tag, LocalDate.now(clock)) == 0) {
            throw new Refused(new NotFound("没有找到该标签，或它已经停用。"));
        }
        trail.record(actor, "enterprise.end-tag", "enterprise/" + enterprise, "tag " + tag);
    }

    private void demand(Actor actor, long enterprise) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
                || records.find(enterprise).filter(found -> actor.sees(found.unit())).isEmpty()) {
            throw new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。"));
        }
    }

    private static Refused unfit(String field, String what) {
        return new Refused(new RegistryRefusal.Unfit(field, what));
    }
}
