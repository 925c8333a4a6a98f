package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.CorrectContact;
import io.touhao.directory.Organisation;
import io.touhao.directory.Person;
import io.touhao.directory.PersonId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.page.Dates;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The persons who serve in the viewer's subtree. Numbers are printed masked, also in exports. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class PersonPages {

    private static final Listing<Row> PERSONS = Listing.<Row>of("persons", "人员")
            .noun("人次")
            .select("""
                    service.id, person.id as person_id, person.name, contact.mobile, post.id as post_id,
                    post.name as post_name, post.role, office.id as office_id, office.name as office_name,
                    service.from_day
                    """)
            .from("""
                    directory.service
                    join directory.person on person.id = service.person_id
                    join directory.post on post.id = service.post_id
                    join directory.office on office.id = post.office_id
                    left join directory.contact on contact.person_id = person.id
                    """)
            .where("post.unit_path <@ :root::ltree and service.during @> :today::date")
            .key("service.id")
            .column(Column.<Row>text("name", "姓名", row -> Cell.link(row.name(), "/persons/" + row.person()))
                    .sortedBy("person.name collate \"zh-x-icu\"").width(12).asTitle())
            .column(Column.<Row>text("office", "机构", row -> Cell.link(row.officeName(), "/organisation?office=" + row.office()))
                    .sortedBy("post.unit_path", "office.id").width(30).onPhone())
            .column(Column.<Row>text("post", "岗位", row -> Cell.link(row.postName(), "/posts/" + row.post()))
                    .width(20).onPhone())
            .column(Column.<Row>text("role", "角色", row -> Cell.text(row.role().title())).width(12))
            .column(Column.<Row>text("mobile", "手机", row -> row.mobile().map(Cell::text).orElseGet(Cell::none)).width(14))
            .column(Column.<Row>date("since", "任职起", row -> Cell.date(row.since())).sortedBy("service.from_day"))
            .filter(Filter.words("q", "姓名、岗位、机构", "person.name ilike :q or post.name ilike :q or office.name ilike :q"))
            .filter(Filter.choice("role", "角色", Arrays.stream(Role.values())
                    .filter(role -> role != Role.SYSTEM && role != Role.ENTERPRISE)
                    .map(role -> new Option(role.name(), role.title()))
                    .toList(), "post.role = :role"))
            .filter(Filter.flag("several", "兼任", """
                    (select count(*) from directory.service as other
                     where other.person_id = person.id and other.during @> :today::date) > 1"""))
            .sortedBy("office")
            .rows(Row::read);

    private final Listings listings;
    private final Organisation organisation;
    private final CorrectContact correctContact;
    private final Clock clock;

    PersonPages(Listings listings, Organisation organisation, CorrectContact correctContact, Clock clock) {
        this.listings = listings;
        this.organisation = organisation;
        this.correctContact = correctContact;
        this.clock = clock;
    }

    /** A person serving a post, as the list shows it. */
    record Row(
            long person, String name, Optional<String> mobile, long post, String postName, Role role, long office,
            String officeName, LocalDate since) {

        static Row read(ResultSet row) throws SQLException {
            var person = new Person(
                    new PersonId(row.getLong("person_id")), row.getString("name"),
                    Optional.ofNullable(row.getString("mobile")), true);
            return new Row(
                    person.id().value(), person.name(), person.maskedMobile(), row.getLong("post_id"),
                    row.getString("post_name"), Role.valueOf(row.getString("role")), row.getLong("office_id"),
                    row.getString("office_name"), row.getObject("from_day", LocalDate.class));
        }
    }

    /** The list of persons. */
    record PersonsPage(ListPage<Row> list) {

        Heading heading() {
            return Heading.of("人员", "organisation").child("persons").facts("在岗人员；手机号码只显示前三位和后四位");
        }
    }

    /** One person with the posts served over time. */
    record PersonPage(Person person, List<Serving> current, List<HistoryEntry> career, boolean administers) {

        Heading heading() {
            return Heading.of(person.name(), "organisation").child("persons")
                    .facts(current.isEmpty() ? "不在岗" : "%d 个岗位".formatted(current.size()))
                    .under(new Link("人员", "/persons"));
        }

        String mobile() {
            return person.maskedMobile().orElse("—");
        }

        String since(Serving serving) {
            return Dates.full(serving.days().from());
        }
    }

    @GetMapping("/persons")
    ModelAndView persons(Actor actor, HttpServletRequest request) {
        return new ModelAndView("directory/web/persons", "page",
                new PersonsPage(listings.page(PERSONS, ListQuery.of(PERSONS, request), given(actor))));
    }

    @GetMapping("/persons/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(PERSONS, ListQuery.of(PERSONS, request), given(actor)));
    }

    @GetMapping("/persons/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, PERSONS.title());
        listings.export(PERSONS, ListQuery.of(PERSONS, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/persons/{id}")
    @Transactional(readOnly = true)
    public ModelAndView person(Actor actor, @PathVariable long id) {
        var today = LocalDate.now(clock);
        var career = organisation.career(new PersonId(id)).stream().filter(one -> actor.sees(one.unit())).toList();
        var person = organisation.person(new PersonId(id))
                .filter(one -> !career.isEmpty())
                .orElseThrow(() -> new Refused(new NotFound("没有找到该人员，或不在您的管辖范围内。")));
        return new ModelAndView("directory/web/person", "page", new PersonPage(
                person, career.stream().filter(one -> one.days().contains(today)).toList(),
                career.stream().map(PostView::entry).toList(), actor.is(Role.SYSTEM_ADMINISTRATOR)));
    }

    @PostMapping("/persons/{id}/contact")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    String correct(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String mobile) {
        correctContact.correct(
                actor, new PersonId(id), Optional.of(mobile.strip()).filter(number -> !number.isEmpty()));
        return "redirect:/persons/" + id;
    }

    private Map<String, ?> given(Actor actor) {
        return Map.of("root", actor.unit().value(), "today", LocalDate.now(clock));
    }
}
