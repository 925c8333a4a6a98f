package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Option;
import io.touhao.page.part.Tab;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.correction.Corrections;
import io.touhao.registry.profile.CorrectRecord;
import io.touhao.registry.profile.CorrectRecord.Correction;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.GiveTag;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import io.touhao.registry.profile.TagKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record of an enterprise: to read, to correct, to tag. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class RecordPages {

    private final Profiles profiles;
    private final EnterpriseTabs tabs;
    private final CorrectRecord correctRecord;
    private final GiveTag giveTag;
    private final Contacts contacts;
    private final Corrections corrections;
    private final Units units;
    private final Clock clock;

    RecordPages(
            Profiles profiles, EnterpriseTabs tabs, CorrectRecord correctRecord, GiveTag giveTag, Contacts contacts,
            Corrections corrections, Units units, Clock clock) {
        this.profiles = profiles;
        this.tabs = tabs;
        this.correctRecord = correctRecord;
        this.giveTag = giveTag;
        this.contacts = contacts;
        this.corrections = corrections;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/enterprises/{id}")
    ModelAndView record(Actor actor, @PathVariable long id) {
        var profile = found(id);
        return record(profile, tabs.of(actor, profile.enterprise(), RecordTabs.RECORD), false, corrects(actor));
    }

    @GetMapping("/enterprise")
    @Allowed(ENTERPRISE)
    ModelAndView own(Actor actor) {
        return record(actor.enterprise().flatMap(profiles::find).orElseThrow(RecordPages::absent), List.of(), true, false);
    }

    @GetMapping("/enterprises/{id}/history")
    ModelAndView history(Actor actor, @PathVariable long id) {
        var profile = found(id);
        var names = units.subtree(actor.unit(), today()).stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::name));
        return new ModelAndView("registry/web/history", "page", new HistoryPage(
                profile, profiles.history(id), tabs.of(actor, profile.enterprise(), RecordTabs.HISTORY), names, today()));
    }

    @GetMapping("/enterprises/{id}/correction")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView correction(Actor actor, @PathVariable long id) {
        return new ModelAndView("registry/web/correct", "page", new CorrectPage(
                found(id), "/enterprises/%d/correction".formatted(id), counties(actor), today(), actor));
    }

    @PostMapping("/enterprises/{id}/correction")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String correct(
            Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, @RequestParam int version,
            @RequestParam String source, @RequestParam LocalDate validFrom) {
        correctRecord.correct(actor, id, new Correction(fields(typed), version, source, validFrom, ""));
        return "redirect:/enterprises/" + id;
    }

    @PostMapping("/enterprises/{id}/tags")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String tag(
            Actor actor, @PathVariable long id, @RequestParam TagKind kind, @RequestParam String name, @RequestParam String source,
            @RequestParam LocalDate from, @RequestParam Optional<LocalDate> until) {
        giveTag.give(actor, id, kind, name, source, from, until);
        return "redirect:/enterprises/" + id;
    }

    @PostMapping("/enterprises/{id}/tags/end")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String endTag(Actor actor, @PathVariable long id, @RequestParam long tag) {
        giveTag.end(actor, id, tag);
        return "redirect:/enterprises/" + id;
    }

    static Map<Field, String> fields(Map<String, String> typed) {
        var fields = new EnumMap<Field, String>(Field.class);
        typed.forEach((key, text) -> Field.named(key).ifPresent(field -> fields.put(field, text)));
        return fields;
    }

    private ModelAndView record(Profile profile, List<Tab> shown, boolean own, boolean corrects) {
        var unit = units.find(profile.enterprise().unit(), today()).map(Unit::name).orElse(profile.enterprise().unit().code());
        return new ModelAndView("registry/web/record", "page", new RecordPage(
                profile, unit, contacts.of(profile.enterprise().id()), corrections.of(profile.enterprise().id()), shown, own, corrects, today()));
    }

    private Profile found(long id) {
        return profiles.find(id).orElseThrow(RecordPages::absent);
    }

    /** Where an enterprise may move to: counties and zones of the own subtree; a county moves nobody. */
    private List<Option> counties(Actor actor) {
        var below = units.subtree(actor.unit(), today()).stream()
                .filter(unit -> unit.level() == Level.COUNTY || unit.level() == Level.ZONE)
                .toList();
        return below.size() < 2 ? List.of() : below.stream().map(unit -> new Option(unit.path().value(), city(unit) + unit.name())).toList();
    }

    private String city(Unit unit) {
        return units.find(UnitPath.of(unit.path().value()).parent(), today()).map(Unit::shortName).orElse("") + " ";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean corrects(Actor actor) {
        return actor.is(DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。"));
    }
}
