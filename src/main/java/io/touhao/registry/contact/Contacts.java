package io.touhao.registry.contact;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.RegistryRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of enterprises: kept, found and shown. */
@Component
@Transactional
public class Contacts {

    private static final int REASON = 5;

    private final ContactStore store;
    private final EnterpriseRecords records;
    private final Trail trail;
    private final Clock clock;

    Contacts(ContactStore store, EnterpriseRecords records, Trail trail, Clock clock) {
        this.store = store;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    /** The contacts of an enterprise, their phones masked. */
    @Transactional(readOnly = true)
    public List<Contact> of(long enterprise) {
        return store.of(enterprise);
    }

    /** The contacts that have exactly this phone; refused where it is none. */
    @Transactional(readOnly = true)
    public List<Contact> withPhone(String typed) {
        return store.withPhone(phone(typed));
    }

    /** The blind index by which a phone is compared without being read. */
    public byte[] indexOf(Phone phone) {
        return store.indexOf(phone);
    }

    /** Keeps a contact; refuses one without name or with a phone that is none. */
    public void keep(Actor actor, long enterprise, String name, String post, String typed, String source) {
        demand(actor, enterprise);
        if (name.isBlank() || name.strip().length() > 40) {
            throw new Refused(new RegistryRefusal.Unfit("name", "联系人姓名须填写，不超过40字。"));
        }
        if (source.isBlank()) {
            throw new Refused(new RegistryRefusal.Unfit("source", "须写明来源，例如“电话核实”。"));
        }
        store.keep(List.of(new NewContact(enterprise, name.strip(), post.strip(), phone(typed))), source.strip(), actor.name(), clock.instant());
        trail.record(actor, "enterprise.keep-contact", "enterprise/" + enterprise, name.strip());
    }

    /** Keeps many at once, of records the caller has checked, within its transaction and trail. */
    public void keepAll(List<NewContact> contacts, String source, String by, Instant at) {
        if (!contacts.isEmpty()) {
            store.keep(contacts, source, by, at);
        }
    }

    /** Shows the whole number (查看全号), for a reason of at least five characters that the trail keeps. */
    public Phone reveal(Actor actor, long enterprise, long contact, String reason) {
        demand(actor, enterprise);
        if (reason.strip().length() < REASON) {
            throw new Refused(new RegistryRefusal.Unfit("reason", "须写明查看理由，不少于%d字；理由和查看人会留痕。".formatted(REASON)));
        }
        var phone = store.phone(enterprise, contact).orElseThrow(() -> new Refused(new NotFound("没有找到该联系人，或已更换。")));
        trail.record(actor, "enterprise.reveal-phone", "enterprise/" + enterprise, "contact %d：%s".formatted(contact, reason.strip()));
        return phone;
    }

    private static Phone phone(String typed) {
        return Phone.read(typed).orElseThrow(() -> new Refused(new RegistryRefusal.Unfit(
                "phone", "联系电话应是11位手机号，或带区号的座机号。")));
    }

    private void demand(Actor actor, long enterprise) {
        var found = records.find(enterprise).filter(one -> actor.sees(one.unit()) || actor.enterprise().filter(own -> own == one.id()).isPresent());
        if (!actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER, Role.ENTERPRISE) || found.isEmpty()) {
            throw new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。"));
        }
    }
}
