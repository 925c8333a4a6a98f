package io.touhao.review.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.filing.Deed;
import io.touhao.monitoring.filing.FilingsChanged;
import io.touhao.quantity.Period;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnterpriseWordsTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3701.370102");
    private static final LocalDateTime LOCK = LocalDateTime.of(2023, 7, 20, 18, 0);

    @Test
    void asksForWhatIsOpenAndNotForWhatHasLocked() {
        assertThat(opened(LOCK.minusHours(1))).isEqualTo("2023年第二季度景气问卷已开启，请在 2023年7月20日 18:00前上报");
        assertThat(opened(LOCK.plusHours(1))).isEqualTo("2023年第二季度景气问卷已于 2023年7月20日 18:00 锁定，补报须申请解锁");
    }

    private static String opened(LocalDateTime now) {
        var changed = new FilingsChanged(
                "GY-02", "景气问卷", Period.quarter(2023, 2), Deed.OPENED, Map.of(COUNTY, 1), List.of(), Actor.SYSTEM, "",
                List.of(new FilingsChanged.Concerned(7, COUNTY, LOCK, "/returns/mine")));
        return EnterpriseWords.of(changed, now).getFirst().subject();
    }
}
