package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints a person to a post, from a day on. */
@Component
@Transactional
public class AppointPerson {

    private final OfficeStore offices;
    private final ServiceStore services;
    private final Trail trail;

    AppointPerson(OfficeStore offices, ServiceStore services, Trail trail) {
        this.offices = offices;
        this.services = services;
        this.trail = trail;
    }

    /** Registers a person who serves nowhere yet, and appoints that person. */
    public PersonId appointNew(Actor actor, PostId post, String name, Optional<String> mobile, LocalDate from) {
        var person = services.insert(Administration.present("person", "姓名", name));
        appoint(actor, post, person, from);
        mobile.map(AppointPerson::number).ifPresent(number -> services.reach(person, number));
        return person;
    }

    /**
     * Appoints a person who is already registered; other posts of the person stay.
     *
     * <p>Refuses a post whose seats are all taken on those days, a person who already serves it, and a second one
     * of the three administrator roles.
     */
    public void appoint(Actor actor, PostId id, PersonId personId, LocalDate from) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        Administration.mayChange(actor, post.unit(), "岗位");
        var person = services.hold(personId).orElseThrow(() -> Administration.absent("人员"));
        if (!post.days().contains(from)) {
            throw new Refused(new OrganisationRefusal.DayOutOfOrder("任职日期须在岗位存续期间。"));
        }
        var days = new Days(from, post.days().until());
        keepApart(services.ofPerson(personId, days), person, post);
        var seat = freeSeat(services.ofPost(id, days), post);
        services.insert(personId, post, seat, days);
        trail.record(actor, "post.appoint", "post/" + id.value(),
                "%s, seat %d, from %s".formatted(person.name(), seat, from));
    }

    /** No post twice, and of the three administrator roles no two. */
    static void keepApart(List<Serving> held, Person person, Post wanted) {
        for (var serving : held) {
            if (serving.post().equals(wanted.id())) {
                throw new Refused(new OrganisationRefusal.AlreadyServes(person.name(), wanted.name()));
            }
            if (serving.role().isAdministrator() && wanted.role().isAdministrator() && serving.role() != wanted.role()) {
                throw new Refused(
                        new OrganisationRefusal.SecondAdministrator(person.name(), serving.role(), wanted.role()));
            }
        }
    }

    private static int freeSeat(List<Serving> taken, Post post) {
        return IntStream.rangeClosed(1, post.seats())
                .filter(seat -> taken.stream().noneMatch(serving -> serving.seat() == seat))
                .findFirst()
                .orElseThrow(() -> new Refused(new OrganisationRefusal.SeatTaken(
                        post.name(), taken.getFirst().personName(), taken.getFirst().days().from())));
    }

    static String number(String mobile) {
        var digits = mobile.replaceAll("[\\s-]", "");
        if (!digits.matches("\\+?\\d{5,15}")) {
            throw new Refused(new OrganisationRefusal.Unfit("mobile", "手机号码应为数字，或留空。"));
        }
        return digits;
    }
}
