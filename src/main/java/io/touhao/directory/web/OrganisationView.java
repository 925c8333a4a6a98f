package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeId;
import io.touhao.directory.OpenItems;
import io.touhao.directory.Organisation;
import io.touhao.directory.Person;
import io.touhao.directory.PersonId;
import io.touhao.directory.Post;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the organisation as its page shows it. */
@Component
@Transactional(readOnly = true)
class OrganisationView {

    private final Units units;
    private final Organisation organisation;
    private final ObjectProvider<OpenItems> openItems;
    private final Clock clock;

    OrganisationView(Units units, Organisation organisation, ObjectProvider<OpenItems> openItems, Clock clock) {
        this.units = units;
        this.organisation = organisation;
        this.openItems = openItems;
        this.clock = clock;
    }

    /** The page of a unit, or of an office, on a day; the viewer's own unit where nothing is asked for. */
    OrganisationPage page(Actor actor, Optional<UnitPath> asked, Optional<OfficeId> askedOffice, Optional<LocalDate> day) {
        var today = LocalDate.now(clock);
        var on = day.orElse(today);
        var office = askedOffice.map(id -> organisation.office(id).orElseThrow(() -> absent("机构")));
        var path = office.map(Office::unit).or(() -> asked).orElse(actor.unit());
        if (!actor.sees(path)) {
            throw absent("单位");
        }
        var unit = units.find(path, on).orElseThrow(() -> absent("单位"));
        var serving = organisation.servings(actor.unit(), on);
        var offices = organisation.offices(path, on).stream().filter(one -> one.unit().equals(path)).toList();
        var shown = office.or(() -> offices.stream().findFirst());
        var subtree = units.subtree(actor.unit(), on);
        return new OrganisationPage(
                new Tree(subtree, organisation.offices(actor.unit(), on), serving, path, shown).root(actor.unit()),
                unit, rows(offices, serving, shown, on), shown, shown.map(one -> seats(one, serving, on)).orElse(List.of()),
                counts(subtree, serving), roles(serving), on, today, actor.is(Role.SYSTEM_ADMINISTRATOR));
    }

    private List<OfficeRow> rows(List<Office> offices, List<Serving> serving, Optional<Office> shown, LocalDate on) {
        return offices.stream()
                .map(office -> new OfficeRow(
                        office,
                        organisation.posts(office.id(), on).size(),
                        serving.stream().filter(one -> one.office().equals(office.id())).count(),
                        shown.filter(office::equals).isPresent()))
                .toList();
    }

    private List<SeatRow> seats(Office office, List<Serving> serving, LocalDate on) {
        return organisation.posts(office.id(), on).stream()
                .flatMap(post -> IntStream.rangeClosed(1, post.seats()).mapToObj(seat -> seat(post, seat, serving, on)))
                .toList();
    }

    private SeatRow seat(Post post, int seat, List<Serving> serving, LocalDate on) {
        var held = serving.stream()
                .filter(one -> one.post().equals(post.id()) && one.seat() == seat)
                .findFirst();
        var since = held.map(one -> one.days().from()).orElseGet(() -> vacantSince(post, seat, on));
        return new SeatRow(post, held.flatMap(one -> person(one.person())), since, on, open(post.id()));
    }

    private Optional<Person> person(PersonId person) {
        return organisation.person(person);
    }

    private LocalDate vacantSince(Post post, int seat, LocalDate on) {
        return organisation.history(post.office()).stream()
                .filter(one -> one.post().equals(post.id()) && one.seat() == seat)
                .flatMap(one -> one.days().until().stream())
                .filter(end -> !end.isAfter(on))
                .max(LocalDate::compareTo)
                .orElse(post.days().from());
    }

    private long open(PostId post) {
        return openItems.orderedStream().mapToLong(items -> items.openItems(post).size()).sum();
    }

    private static OrganisationPage.Counts counts(List<Unit> subtree, List<Serving> serving) {
        var zones = subtree.stream().filter(unit -> unit.level() == Level.ZONE).count();
        var persons = serving.stream().map(Serving::person).distinct().count();
        return new OrganisationPage.Counts(persons, subtree.size() - zones, zones);
    }

    private static List<OrganisationPage.RoleCount> roles(List<Serving> serving) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role != Role.ENTERPRISE)
                .map(role -> new OrganisationPage.RoleCount(role.title(), scope(role), serving.stream()
                        .filter(one -> one.role() == role)
                        .map(Serving::person)
                        .distinct()
                        .count()))
                .toList();
    }

    /** What a role sees, in words. */
    private static String scope(Role role) {
        return switch (role) {
            case LEADER -> "本单位及所辖，决定待决事项";
            case SUPERVISOR -> "本单位及所辖，催办、退回、销号";
            case DIVISION_OFFICER -> "全省，牵头专项行动";
            case CITY_OFFICER -> "本市及所辖县，承办与分解";
            case COUNTY_OFFICER -> "本县，承办与填报";
            case EXPERT -> "只看分给自己的评审件，不见企业名称";
            case SYSTEM_ADMINISTRATOR -> "机构、人员与账号";
            case SECURITY_ADMINISTRATOR -> "登录规则与口令要求";
            case AUDIT_ADMINISTRATOR -> "留痕，只读";
            case ENTERPRISE, SYSTEM -> "本企业";
        };
    }

    private static Refused absent(String what) {
        return new Refused(new NotFound("没有找到该%s，或不在您的管辖范围内。".formatted(what)));
    }

    /** Builds the tree: open down to the chosen unit, closed elsewhere. */
    private record Tree(
            List<Unit> units, List<Office> offices, List<Serving> serving, UnitPath chosen, Optional<Office> office) {

        private static final int FEW = 3;

        Node root(UnitPath path) {
            return units.stream()
                    .filter(unit -> unit.path().equals(path))
                    .findFirst()
                    .map(this::node)
                    .orElseThrow(() -> absent("单位"));
        }

        private Node node(Unit unit) {
            var own = offices.stream().filter(one -> one.unit().equals(unit.path())).toList();
            var below = units.stream()
                    .filter(other -> other.path().depth() > 1 && other.path().parent().equals(unit.path()))
                    .sorted((one, other) -> rank(one).compareTo(rank(other)))
                    .toList();
            var open = unit.path().contains(chosen);
            var children = new ArrayList<Node>();
            if (open && own.size() > 1) {
                children.addAll(group(unit, own));
            }
            if (open) {
                below.forEach(other -> children.add(node(other)));
            }
            var onlyUnit = unit.path().equals(chosen) && (own.size() < 2 || office.isEmpty());
            return new Node(
                    unit.name(), tag(unit, own), note(unit, below), "/organisation?unit=" + unit.path(), onlyUnit,
                    own.size() > 1 || !below.isEmpty(), children);
        }

        /** Few offices stand by themselves; many fold under one line unless their unit is chosen. */
        private List<Node> group(Unit unit, List<Office> own) {
            var leaves = own.stream().map(this::leaf).toList();
            if (own.size() <= FEW) {
                return leaves;
            }
            var here = unit.path().equals(chosen);
            var persons = serving.stream()
                    .filter(one -> one.unit().equals(unit.path()))
                    .map(Serving::person)
                    .distinct()
                    .count();
            return List.of(new Node(
                    "机关 %d 个机构".formatted(own.size()), "", persons + "", "/organisation?unit=" + unit.path(), false,
                    true, here ? leaves : List.of()));
        }

        private Node leaf(Office one) {
            var count = serving.stream().filter(each -> each.office().equals(one.id())).count();
            return new Node(
                    one.name(), "", count + "", "/organisation?office=" + one.id().value(),
                    office.filter(one::equals).isPresent(), false, List.of());
        }

        private static String rank(Unit unit) {
            return (unit.level() == Level.ZONE ? "z" : "a") + unit.path();
        }

        private static String tag(Unit unit, List<Office> own) {
            if (unit.level() == Level.ZONE) {
                return "功能区";
            }
            return own.stream().filter(one -> one.kind() == Office.Kind.BUREAU).skip(1).findFirst()
                    .map(one -> one.shortName() + "并列").orElse("");
        }

        private String note(Unit unit, List<Unit> below) {
            var persons = serving.stream()
                    .filter(one -> unit.path().contains(one.unit()))
                    .map(Serving::person)
                    .distinct()
                    .count();
            var counties = below.stream().filter(other -> other.level() == Level.COUNTY).count();
            return Stream.of(counties > 0 ? counties + " 县" : "", "%,d".formatted(persons))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }
}
