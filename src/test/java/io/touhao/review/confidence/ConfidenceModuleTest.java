package io.touhao.review.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.PlatformTest;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.review.confidence.Rating.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner speaks for itself, an official outside the line beside it, and nobody of the line. */
@PlatformTest
class ConfidenceModuleTest {

    private static final UnitPath SHANDONG = UnitPath.of("37");
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    @Autowired
    private Confidences confidences;

    @Autowired
    private Records records;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void takesTheOwnersWordAndAnOutsidersBesideIt() {
        var row = open();
        var owner = actor(serving -> serving.post().equals(row.owner().post()));
        var supervisor = actor(serving -> serving.role() == Role.SUPERVISOR && serving.unit().equals(SHANDONG));
        as(owner, () -> confidences.rate(owner, row.id(), Confidence.HIGH, ""));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(supervisor, () -> confidences.rate(supervisor, row.id(), Confidence.LOW, " ")));
        as(supervisor, () -> confidences.rate(supervisor, row.id(), Confidence.LOW, "两家龙头停产检修"));
        var rated = Acting.as(owner, () -> confidences.of(owner, row.id()));
        assertThat(rated.last(Side.SELF).map(Rating::confidence)).hasValue(Confidence.HIGH);
        assertThat(rated.last(Side.OUTSIDE).map(Rating::confidence)).hasValue(Confidence.LOW);
        assertThat(rated.isDoubted()).isTrue();
        assertThat(rated.may()).hasValue(Side.SELF);
    }

    @Test
    void refusesAWordFromTheLineAbove() {
        var row = open();
        var city = Acting.as(Actor.SYSTEM, () -> records.rows(List.of(row.parent().orElseThrow())).getFirst());
        var inLine = actor(serving -> serving.post().equals(city.owner().post()));
        assertThat(Acting.as(inLine, () -> confidences.of(inLine, row.id())).may()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(inLine, () -> confidences.rate(inLine, row.id(), Confidence.GOOD, "不错")))
                .satisfies(refused -> assertThat(refused.refusals()).singleElement()
                        .isInstanceOf(ConfidenceRefusal.InTheLine.class));
    }

    @Test
    void settlesWithoutWhatIsStillOpen() {
        var row = open();
        var owner = actor(serving -> serving.post().equals(row.owner().post()));
        as(owner, () -> confidences.rate(owner, row.id(), Confidence.GOOD, ""));
        as(Actor.SYSTEM, confidences::settle);
        as(Actor.SYSTEM, confidences::settle);
        var lines = Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> jdbc
                .sql("select count(*) from review.calibration where unit_path::text = :unit")
                .param("unit", LIXIA.value())
                .query(Integer.class)
                .single()));
        assertThat(lines).isZero();
    }

    private LedgerRow open() {
        return Acting.as(Actor.SYSTEM, () -> records.standing(Actor.SYSTEM, LIXIA)).stream()
                .filter(row -> row.level() == Level.COUNTY && row.state().isOpen() && row.parent().isPresent()
                        && row.dueKind().equals("BY") && !row.due().isBefore(LocalDate.now(clock)))
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Predicate<Serving> wanted) {
        return Acting.as(Actor.SYSTEM, () -> organisation.servings(SHANDONG, LocalDate.now(clock))).stream()
                .filter(wanted)
                .findFirst()
                .map(serving -> new Actor(
                        serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                        Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(),
                        serving.unit(), Optional.empty()))
                .orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return 0;
        });
    }
}
