package io.touhao.review.order;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Orders of the demo, made by the real commands: some drafted by rule, some on their way, one interview. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoOrders implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath JINAN = UnitPath.of("37.3701");
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final UnitPath HEZE = UnitPath.of("37.3717");
    private static final String REQUIREMENT = """
            1. 书面答复进度滞后的原因和逐县补齐安排；
            2. 明确完成时间和责任人，佐证材料随答复上传。""";

    private final Orders orders;
    private final OrderRun run;
    private final Records records;
    private final Organisation organisation;
    private final Units units;
    private final Clock clock;

    DemoOrders(
            Orders orders, OrderRun run, Records records, Organisation organisation, Units units, Clock clock) {
        this.orders = orders;
        this.run = run;
        this.records = records;
        this.organisation = organisation;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String name() {
        return "supervision orders of the demo";
    }

    @Override
    public void run() {
        var supervisor = actor(serving -> serving.unit().equals(PROVINCE) && serving.role() == Role.SUPERVISOR);
        var city = actor(serving -> serving.unit().equals(JINAN) && serving.role() == Role.CITY_OFFICER);
        supervisor.ifPresent(from -> {
            answered(from, JINAN);
            served(from, JINAN, Colour.YELLOW);
            late().forEach(row -> issue(from, List.of(row), Colour.RED));
        });
        city.ifPresent(from -> served(from, LIXIA, Colour.YELLOW));
        units.children(PROVINCE, today()).stream().limit(6).forEach(unit -> run.draw(unit, today()));
    }

    /** Three red ones at once, and so an interview. */
    private List<CommitmentId> late() {
        return open(HEZE).stream().limit(3).map(LedgerRow::id).toList();
    }

    private void served(Actor from, UnitPath unit, Colour colour) {
        open(unit).stream().findFirst().ifPresent(row -> issue(from, List.of(row.id()), colour));
    }

    private void answered(Actor from, UnitPath unit) {
        open(unit).stream().findFirst().ifPresent(row -> {
            var id = issue(from, List.of(row.id()), Colour.BLUE);
            holder(row.owner().post()).ifPresent(owner -> {
                orders.acknowledge(owner, id, 1);
                orders.answer(owner, id, 2, "部分县区未按新表登记，8月记录集中退回。", "逐县核对，月底前补齐登记，每周报一次。", List.of());
            });
        });
    }

    private OrderId issue(Actor from, List<CommitmentId> commitments, Colour colour) {
        var id = orders.draw(from, new OrderDraft(commitments, colour, REQUIREMENT, 5, "8月调度会商认为进度不能保证年底完成"));
        orders.issue(from, id, 0);
        return id;
    }

    /** What is late first, of what no order is open for. */
    private List<LedgerRow> open(UnitPath unit) {
        var ordered = orders.open(Actor.SYSTEM, unit).stream().map(order -> order.subject()).toList();
        return records.of(Actor.SYSTEM, unit).stream()
                .filter(row -> row.state() == CommitmentState.Name.IN_PROGRESS && !ordered.contains(row.title()))
                .sorted(Comparator.comparing((LedgerRow row) -> row.signal() != Signal.RED && row.signal() != Signal.YELLOW)
                        .thenComparing(LedgerRow::due).thenComparing(LedgerRow::id))
                .toList();
    }

    private Optional<Actor> holder(PostId post) {
        return actor(serving -> serving.post().equals(post));
    }

    /** Acts for a person who has no account in the demo; such accounts are numbered below zero. */
    private Optional<Actor> actor(Predicate<Serving> wanted) {
        return organisation.servings(PROVINCE, today()).stream().filter(wanted).findFirst()
                .map(serving -> new Actor(
                        -serving.person().value(), serving.personName(), Optional.of(serving.person()),
                        Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                        serving.unit(), Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
