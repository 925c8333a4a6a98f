package io.touhao.service.inspect.demo;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.service.inspect.DrawOrder;
import io.touhao.service.inspect.Draws;
import io.touhao.service.inspect.Finding;
import io.touhao.service.inspect.InspectedUnit;
import io.touhao.service.inspect.InspectedUnits;
import io.touhao.service.inspect.Inspection;
import io.touhao.service.inspect.InspectionReport;
import io.touhao.service.inspect.InspectionReport.Order;
import io.touhao.service.inspect.Inspections;
import io.touhao.service.inspect.Inspector;
import io.touhao.service.inspect.Inspectors;
import io.touhao.service.inspect.Outcome;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspections of the demo: the ledger by industry, most of the year's inspections, and in one county a draw under way. The
 * enterprise with an account has a hazard to put right and an assessment to hand in.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoInspections implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    private final DemoInspectionStore store;
    private final Enterprises enterprises;
    private final InspectedUnits units;
    private final Inspectors inspectors;
    private final Draws draws;
    private final Inspections inspections;
    private final Clock clock;

    DemoInspections(
            DemoInspectionStore store, Enterprises enterprises, InspectedUnits units, Inspectors inspectors, Draws draws, Inspections inspections,
            Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.units = units;
        this.inspectors = inspectors;
        this.draws = draws;
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 570;
    }

    @Override
    public String name() {
        return "inspections of the demo";
    }

    @Override
    @Transactional
    public void run() {
        var firms = enterprises.aboveScale(PROVINCE, LocalDate.now(clock));
        var own = firms.stream().filter(firm -> firm.unit().equals(LIXIA)).findFirst();
        var listed = new ArrayList<Enterprise>();
        var kinds = new ArrayList<String>();
        for (var place = 0; place < firms.size(); place++) {
            var firm = firms.get(place);
            var kind = own.filter(firm::equals).isPresent() ? "data-security" : kind(firm, place);
            if (!kind.isEmpty()) {
                listed.add(firm);
                kinds.add(kind);
            }
        }
        store.units(listed, kinds);
        store.inspectors();
        store.inspections(LIXIA.value());
        draw();
        own.ifPresent(this::hazard);
    }

    private static String kind(Enterprise firm, int place) {
        if (firm.industry().startsWith("26")) {
            return place % 9 == 0 ? "relocation" : place % 11 == 0 ? "civil-explosives" : "hazardous-chemicals";
        }
        return place % (firm.unit().equals(LIXIA) ? 6 : 30) == 0 ? "data-security" : "";
    }

    private void draw() {
        var listed = units.listed(LIXIA, List.of("civil-explosives", "hazardous-chemicals", "relocation", "data-security"), LocalDate.now(clock));
        if (listed.size() > 2) {
            draws.draw(officer(), new DrawOrder(
                    List.of("civil-explosives", "hazardous-chemicals", "relocation", "data-security"), Math.min(6, listed.size() / 2),
                    LocalDate.now(clock).plusDays(10), "赵磊", "3142", "刘颖", "7841"));
        }
    }

    /** An inspection of the enterprise with an account, a week old, with one hazard. */
    private void hazard(Enterprise firm) {
        units.ofEnterprise(firm.id()).stream().findFirst().ifPresent(unit -> record(inspections.find(inspections.order(
                officer(), unit.id(), "节前专项检查", LocalDate.now(clock).plusDays(5), going(unit)))));
    }

    private List<Long> going(InspectedUnit unit) {
        return inspectors.of(unit.unit(), LocalDate.now(clock)).stream().map(Inspector::id).limit(2).toList();
    }

    private void record(Inspection inspection) {
        var findings = inspections.list(inspection).items().stream()
                .map(item -> item.id().equals("2.2") ? new Finding(item.id(), Outcome.GENERAL, "3 个离岗人员账号未停用") : new Finding(item.id(), Outcome.MET, ""))
                .toList();
        inspections.record(officer(), inspection.id(), new InspectionReport(
                LocalDate.now(clock), "赵立新", "查了机房、权限清单和近半年日志", findings, Map.of("2.2", new Order("停用账号，按季清理权限", Optional.empty())),
                List.of(BroughtFile.of("权限清单.png", picture()))));
    }

    private static byte[] picture() {
        var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (y / 40 % 2 == 0 ? new Color(226, 232, 240) : new Color(203, 213, 225)).getRGB());
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Actor officer() {
        return new Actor(0, "周敏", Optional.empty(), Optional.empty(), Optional.empty(), "演示数据", Role.COUNTY_OFFICER, LIXIA, Optional.empty());
    }
}
