package io.touhao.registry.profile;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief;
import io.touhao.registry.contact.Contacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the record itself tells a visitor: where, whom to ask for, how large. */
@Component
class RecordBrief implements EnterpriseBrief {

    private final Profiles profiles;
    private final Contacts contacts;

    RecordBrief(Profiles profiles, Contacts contacts) {
        this.profiles = profiles;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Line> lines(Actor actor, Enterprise enterprise) {
        var lines = new ArrayList<Line>();
        var page = "/enterprises/" + enterprise.id();
        profiles.find(enterprise.id()).ifPresent(profile -> {
            var source = profile.base().source();
            add(lines, "地址", profile.value(Field.ADDRESS), source);
            add(lines, "法定代表人", profile.value(Field.LEGAL_PERSON), source);
            add(lines, "职工人数", profile.value(Field.STAFF), source);
        });
        contacts.of(enterprise.id()).stream().limit(1).forEach(contact -> lines.add(
                Line.known("联系人", "%s %s %s".formatted(contact.name(), contact.post(), contact.mask()).replaceAll(" +", " "), contact.source())
                        .opens(page)));
        return lines;
    }

    private static void add(List<Line> lines, String what, String value, String source) {
        if (!value.isBlank()) {
            lines.add(Line.known(what, value, source));
        }
    }
}
