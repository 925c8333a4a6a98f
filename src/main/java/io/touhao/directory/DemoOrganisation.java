package io.touhao.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The organisation of the demo province: the department with its divisions, sixteen city bureaus and 136 county
 * bureaus, their posts, and invented persons. Names of bureaus follow a pattern and are marked as assumed.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoOrganisation implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath JINAN = UnitPath.of("37.3701");
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final UnitPath PINGYIN = UnitPath.of("37.3701.370124");
    private static final UnitPath QUFU = UnitPath.of("37.3708.370881");
    private static final int EXPERTS = 12;
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);

    /** Cities where the private economy has an office of its own beside the bureau. */
    private static final Map<UnitPath, String> PRIVATE_ECONOMY = Map.of(
            JINAN, "济南市民营经济发展局",
            UnitPath.of("37.3702"), "青岛市民营经济发展局",
            UnitPath.of("37.3716"), "滨州市民营经济发展服务中心");

    private final RegionStore regions;
    private final OfficeStore offices;
    private final ServiceStore services;
    private final Trail trail;
    private final DemoNames names = new DemoNames();

    /** The city officer of 济南, who is also lent to 平阴县: one person with two posts. */
    private Optional<PersonId> lent = Optional.empty();

    DemoOrganisation(RegionStore regions, OfficeStore offices, ServiceStore services, Trail trail) {
        this.regions = regions;
        this.offices = offices;
        this.services = services;
        this.trail = trail;
        List.of("张明远", "郑严", "周立群", "李晓", "王敏", "沈岩", "孔庆民").forEach(names::reserve);
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String name() {
        return "demo organisation";
    }

    @Override
    @Transactional
    public void run() {
        province();
        for (var region : regions.subtree(PROVINCE, BEGIN)) {
            switch (region.level()) {
                case CITY -> city(region);
                case COUNTY -> county(region);
                case PROVINCE, ZONE -> { }
            }
        }
        experts();
        services.reachAllByInventedNumbers();
        trail.record(Actor.SYSTEM, "demo.organise", "region/37", "offices, posts and invented persons");
    }

    private void province() {
        var department = office(PROVINCE, "山东省工业和信息化厅", "省工信厅", Office.Kind.DEPARTMENT, false);
        serve(department, post("厅长", Role.LEADER, true, 10), "张明远");
        serve(department, post("副厅长", Role.LEADER, false, 20), names.next());
        serve(department, post("系统管理员", Role.SYSTEM_ADMINISTRATOR, false, 91), "沈岩");
        serve(department, post("安全管理员", Role.SECURITY_ADMINISTRATOR, false, 92), names.next());
        serve(department, post("审计管理员", Role.AUDIT_ADMINISTRATOR, false, 93), names.next());
        divisions().forEach(this::division);
    }

    /** Those who judge applications, as one post with many seats. */
    private void experts() {
        var post = create(office(PROVINCE, "评审专家库", "专家库", Office.Kind.DIVISION, true), new PostDraft("评审专家", Role.EXPERT, List.of(), false, 90, EXPERTS));
        for (var expert = 0; expert < EXPERTS; expert++) {
            services.insert(services.insert(names.next()), post, expert + 1, Days.since(BEGIN));
        }
    }

    private void division(Division division) {
        var office = office(PROVINCE, division.name(), division.shortName(), Office.Kind.DIVISION, division.assumed());
        var head = new PostDraft(head(division.name()), Role.DIVISION_OFFICER, division.fields(), true, 10, 1);
        if (division.name().equals("督查室")) {
            serve(office, post("主任", Role.SUPERVISOR, false, 10), "郑严");
            serve(office, new PostDraft("副主任", Role.DIVISION_OFFICER, division.fields(), true, 20, 1), names.next());
        } else {
            serve(office, head, division.name().equals("运行监测协调局") ? "周立群" : names.next());
            serve(office, post("一级主任科员", Role.DIVISION_OFFICER, false, 30), names.next());
        }
    }

    private static String head(String division) {
        return division.endsWith("局") ? "局长"
                : division.endsWith("委") ? "书记"
                : division.endsWith("处") ? "处长"
                : "主任";
    }

    private void city(Region city) {
        var bureau = bureau(city, city.name() + "工业和信息化局");
        var apart = Optional.ofNullable(PRIVATE_ECONOMY.get(city.path()));
        serve(bureau, post("局长", Role.LEADER, true, 10), names.next());
        serve(bureau, post("督查专员", Role.SUPERVISOR, false, 15), names.next());
        var officer = serve(bureau, post("经济运行科科长", Role.CITY_OFFICER, false, 20, "01", "12", "G", "O"),
                city.path().equals(JINAN) ? "李晓" : names.next());
        serve(bureau, post("科技投资科科长", Role.CITY_OFFICER, false, 21, "02", "03"), names.next());
        serve(bureau, post("绿色与安全科科长", Role.CITY_OFFICER, false, 22, "04", "13"), names.next());
        serve(bureau, post("数字产业科科长", Role.CITY_OFFICER, false, 23, "06", "07", "08"), names.next());
        serve(bureau, apart.isPresent()
                ? post("企业服务科科长", Role.CITY_OFFICER, false, 24, "05", "10")
                : post("企业服务科科长", Role.CITY_OFFICER, false, 24, "05", "09", "10"), names.next());
        serve(bureau, post("产业集群科科长", Role.CITY_OFFICER, false, 25, "11"), names.next());
        apart.ifPresent(name -> privateEconomy(city, name));
        if (city.path().equals(JINAN)) {
            lent = Optional.of(officer);
        }
    }

    private void privateEconomy(Region city, String name) {
        var office = office(city.path(), name, name.substring(0, 2) + "民营", Office.Kind.BUREAU, false);
        serve(office, post(name.endsWith("中心") ? "中心主任" : "局长", Role.LEADER, true, 30), names.next());
        serve(office, post("民营经济科科长", Role.CITY_OFFICER, false, 40, "09"), names.next());
    }

    private void county(Region county) {
        var bureau = bureau(county, county.name() + "工业和信息化局");
        if (county.path().equals(QUFU)) {
            changedHead(bureau);
        } else {
            serve(bureau, post("局长", Role.LEADER, true, 10), names.next());
        }
        serve(bureau, post("经济运行科科长", Role.COUNTY_OFFICER, false, 20, "01", "12", "G", "O"),
                county.path().equals(LIXIA) ? "王敏" : names.next());
        serve(bureau, post("产业与安全科科长", Role.COUNTY_OFFICER, false, 21, "02", "03", "04", "11", "13"), names.next());
        serve(bureau, post("数字经济科科长", Role.COUNTY_OFFICER, false, 22, "06", "07", "08"), names.next());
        serve(bureau, post("企业服务科科长", Role.COUNTY_OFFICER, false, 23, "05", "09", "10"), names.next());
        if (county.path().equals(PINGYIN)) {
            lend(bureau);
        }
    }

    /** 曲阜: the head changed on 1 June, and a post is vacant since 28 August. */
    private void changedHead(Office bureau) {
        var head = create(bureau, post("局长", Role.LEADER, true, 10));
        var change = LocalDate.of(2023, 6, 1);
        services.insert(services.insert(names.next()), head, 1, Days.between(BEGIN, change));
        services.insert(services.insert("孔庆民"), head, 1, Days.since(change));
        var vacant = create(bureau, post("安全与化工科科员", Role.COUNTY_OFFICER, false, 40));
        services.insert(
                services.insert(names.next()), vacant, 1, Days.between(BEGIN, LocalDate.of(2023, 8, 28)));
    }

    private void lend(Office bureau) {
        var deputy = create(bureau, post("副局长（挂职）", Role.COUNTY_OFFICER, false, 30));
        lent.ifPresent(person -> services.insert(person, deputy, 1, Days.since(LocalDate.of(2023, 3, 1))));
    }

    private Office bureau(Region region, String name) {
        return office(region.path(), name, region.shortName() + "工信局", Office.Kind.BUREAU, true);
    }

    private Office office(UnitPath unit, String name, String shortName, Office.Kind kind, boolean assumed) {
        var code = offices.nextCode(unit);
        var id = offices.insert(unit, code, new OfficeDraft(name, shortName, kind, assumed), BEGIN);
        return new Office(id, unit, code, name, shortName, kind, assumed, Days.since(BEGIN));
    }

    private PersonId serve(Office office, PostDraft draft, String name) {
        var person = services.insert(name);
        services.insert(person, create(office, draft), 1, Days.since(BEGIN));
        return person;
    }

    private Post create(Office office, PostDraft draft) {
        var id = offices.insert(office, draft, BEGIN);
        return new Post(
                id, office.id(), office.unit(), draft.name(), draft.role(), draft.fields(), draft.principal(),
                draft.rank(), draft.seats(), Days.since(BEGIN));
    }

    private static PostDraft post(String name, Role role, boolean principal, int rank, String... fields) {
        return new PostDraft(name, role, List.of(fields), principal, rank, 1);
    }

    /** A division as the first pack names it. */
    private record Division(String name, String shortName, List<String> fields, boolean assumed) {

        @SuppressWarnings("unchecked")
        static Division of(Map<String, Object> entry) {
            return new Division(
                    (String) entry.get("name"), (String) entry.get("shortName"), (List<String>) entry.get("fields"),
                    (Boolean) entry.get("assumed"));
        }
    }

    private static List<Division> divisions() {
        var file = new ClassPathResource("packs/shandong-2023/offices.yaml");
        try (var text = file.getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return entries.stream().map(Division::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
