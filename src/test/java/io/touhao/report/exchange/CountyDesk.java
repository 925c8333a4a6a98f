package io.touhao.report.exchange;

import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Origin;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Target;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Three tasks that the province issues, each down to the counties, taken at one county's desk. */
final class CountyDesk {

    private static final UnitPath SHANDONG = UnitPath.of("37");
    private static final AtomicInteger ISSUED = new AtomicInteger(40);

    private final Commitments commitments;
    private final LedgerRows rows;
    private final String number = "%02d".formatted(ISSUED.getAndIncrement());
    private final Actor officer;

    CountyDesk(Commitments commitments, LedgerRows rows, Organisation organisation, Clock clock) {
        this.commitments = commitments;
        this.rows = rows;
        this.officer = Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .filter(serving -> serving.unit().value().equals("37.3701.370102") && serving.role() == Role.COUNTY_OFFICER)
                .findFirst()
                .map(CountyDesk::actor)
                .orElseThrow();
        issue(item("-01", "换文核对企业名单"), item("-02", "换文组织对接活动"), item("-03", "换文形成工作总结"));
        tasks().forEach(row -> as(officer, () -> commitments.acknowledge(officer, row.id(), row.version())));
    }

    /** The first two digits of the numbers of these tasks. */
    String number() {
        return number;
    }

    Actor officer() {
        return officer;
    }

    /** The county's own rows of these tasks. */
    List<LedgerRow> tasks() {
        return Acting.as(officer, () -> rows.all(officer)).stream()
                .filter(row -> row.number().startsWith(number + "-"))
                .toList();
    }

    /** A fourth task, which nobody has taken yet. */
    void issueLate() {
        issue(item("-09", "换文晚到的事"));
    }

    private void issue(IssueOrder.Item... items) {
        String plan = "exchange-" + number + "-" + items.length;
        as(Actor.SYSTEM, () -> commitments.issue(Actor.SYSTEM, new IssueOrder(plan, SHANDONG, List.of(items))));
    }

    private IssueOrder.Item item(String tail, String title) {
        Promise promise = new Promise(
                number + tail, "01", title + number, Target.without(Kind.DELIVERABLE), LocalDate.of(2023, 1, 1),
                new Due.By(LocalDate.of(2023, 12, 31)),
                new Origin("plan", "exchange-" + number, "SD23-" + number + tail, "鲁工信发〔2023〕3号", "二.01", Optional.empty()),
                List.of("中小企业处"), List.of(EvidenceItem.of("年度总结加盖公章")), List.of());
        return new IssueOrder.Item(promise, Optional.empty(), new CascadeRule.Each(), Level.COUNTY);
    }

    private static Actor actor(Serving serving) {
        return new Actor(
                serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                serving.unit(), Optional.empty());
    }

    static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
