package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.commitment.Load.Clash;
import io.touhao.commitment.Load.Duty;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One person's duties by week; today is Monday 18 September 2023, and two a week are the cap. */
class LoadTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);

    @Test
    void countsWhatIsOverdueInTheWeekOfToday() {
        var load = load(duty(1, "2023-08-31", "名单"), duty(2, "2023-09-24", "报告"), duty(3, "2023-09-25", "报告"));
        assertThat(load.weeks()).containsOnlyKeys(TODAY, LocalDate.of(2023, 9, 25));
        assertThat(load.weeks().get(TODAY)).hasSize(2);
    }

    @Test
    void clashesWhereMoreFallsDueThanTheCapAndWhereOneEvidenceIsWantedTwice() {
        var load = load(duty(1, "2023-09-18", "名单"), duty(2, "2023-09-20", "名单"), duty(3, "2023-09-22", "报告"));
        assertThat(load.clashes()).anySatisfy(clash -> assertThat(clash).isEqualTo(new Clash.TooMany(TODAY, 3, 2)));
        assertThat(load.clashes()).anySatisfy(clash -> assertThat(clash).isInstanceOfSatisfying(
                Clash.SameEvidence.class, same -> assertThat(same.wantedFor()).hasSize(2)));
        assertThat(load(duty(1, "2023-09-18", "名单"), duty(2, "2023-09-25", "名单")).clashes()).isEmpty();
    }

    @Test
    void isBrokenOnlyWhereSomethingMoreBreaksIt() {
        var full = load(duty(1, "2023-09-18", "甲"), duty(2, "2023-09-19", "乙"), duty(3, "2023-09-20", "丙"));
        assertThat(full.broken()).isEmpty();
        assertThat(full.with(List.of(proposed(4, "2023-09-28"))).broken()).isEmpty();
        assertThat(full.with(List.of(proposed(4, "2023-09-22"))).broken()).containsExactly(new Clash.TooMany(TODAY, 4, 2));
        assertThat(full.with(List.of(proposed(3, "2023-09-20"))).broken()).isEmpty();
    }

    private static Load load(Duty... duties) {
        return new Load("王敏", List.of(duties), 2, TODAY);
    }

    private static Duty duty(long id, String due, String evidence) {
        return new Duty(new CommitmentId(id), "0" + id, "01", "事", "370102", LocalDate.parse(due), List.of(evidence), false);
    }

    private static Duty proposed(long id, String due) {
        return new Duty(new CommitmentId(id), "0" + id, "01", "事", "370102", LocalDate.parse(due), List.of(), true);
    }
}
