package io.touhao.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A directory over a real database, with a trail that is only a list, and whatever a post has open. */
final class Bureau implements Trail {

    static final UnitPath PROVINCE = UnitPath.of("37");
    static final UnitPath JINAN = UnitPath.of("37.3701");
    static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    static final Actor ADMINISTRATOR = actor(Role.SYSTEM_ADMINISTRATOR, PROVINCE);

    final List<String> trail = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final List<OpenItem> open = new ArrayList<>();

    final RegionStore regions;
    final OfficeStore offices;
    final ServiceStore services;
    final HandoverStore handovers;
    final Organisation organisation;
    final Duties duties;
    final OpenOffice openOffice;
    final CloseOffice closeOffice;
    final CreatePost createPost;
    final AbolishPost abolishPost;
    final AppointPerson appointPerson;
    final EndService endService;
    final HandOver handOver;
    final Delegate delegate;
    final Seats seats;

    Bureau(Database database) {
        var jdbc = database.jdbc();
        regions = new RegionStore(jdbc);
        offices = new OfficeStore(jdbc);
        services = new ServiceStore(jdbc);
        handovers = new HandoverStore(jdbc);
        organisation = new DefaultOrganisation(offices, services, handovers);
        duties = new DefaultDuties(jdbc);
        openOffice = new OpenOffice(regions, offices, this);
        closeOffice = new CloseOffice(offices, this);
        createPost = new CreatePost(regions, offices, this);
        abolishPost = new AbolishPost(offices, services, this);
        appointPerson = new AppointPerson(offices, services, this);
        endService = new EndService(offices, services, this);
        seats = new DefaultSeats(jdbc);
        var beans = new StaticListableBeanFactory();
        beans.addBean("open", (OpenItems) post -> List.copyOf(open));
        var zone = ZoneId.of("Asia/Shanghai");
        var clock = Clock.fixed(LocalDateTime.of(2023, 9, 18, 10, 24).atZone(zone).toInstant(), zone);
        delegate = new Delegate(offices, services, new DelegationStore(jdbc), this, clock);
        handOver = new HandOver(
                offices, services, handovers, beans.getBeanProvider(OpenItems.class),
                beans.getBeanProvider(Workloads.class), this, events::add, clock);
    }

    static Actor actor(Role role, UnitPath unit) {
        return new Actor(
                1, "沈岩", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, unit, Optional.empty());
    }

    OfficeId office(UnitPath unit, String name) {
        return openOffice.open(
                ADMINISTRATOR, unit, new OfficeDraft(name, "", Office.Kind.BUREAU, false), NEW_YEAR);
    }

    PostId post(OfficeId office, String name, Role role, String... fields) {
        return createPost.create(
                ADMINISTRATOR, office, new PostDraft(name, role, List.of(fields), fields.length == 0, 10, 1), NEW_YEAR);
    }

    PersonId appointed(PostId post, String name) {
        return appointPerson.appointNew(ADMINISTRATOR, post, name, Optional.empty(), NEW_YEAR);
    }

    @Override
    public void record(Actor actor, String verb, String object, String detail) {
        trail.add(verb + " " + object + ": " + detail);
    }

    @Override
    public void refused(Actor actor, String verb, String object, String reason) {
        trail.add("refused " + verb + " " + object + ": " + reason);
    }
}
