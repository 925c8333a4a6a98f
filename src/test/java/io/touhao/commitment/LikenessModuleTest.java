package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.commitment.likeness.Likenesses;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever reviews sees what was copied, and from where, as far as the own scope goes. */
class LikenessModuleTest {

    private static final byte[] LIST = "%PDF-1.7 名单".getBytes(StandardCharsets.UTF_8);
    private static final UnitPath SHIZHONG = UnitPath.of("37.3701.370103");

    private static Province province;
    private static Likenesses likenesses;

    @BeforeAll
    static void issue() {
        province = new Province();
        likenesses = province.bean(Likenesses.class);
        var leader = province.leader();
        province.as(leader, () -> province.commitments.issue(leader, order(byEnterprises(Promises.matches()))));
        told(Province.LIXIA, "组织银企对接三场，42 家企业参加；其中 18 家已签贷款意向，合计 9600 万元。下一步逐户跟踪放款。");
        told(SHIZHONG, "组织银企对接三场，57 家企业参加；其中 20 家已签贷款意向，合计 8800 万元。下一步逐户跟踪放款。");
        told(Province.QUFU, "组织银企对接三场，35 家企业参加；其中 11 家已签贷款意向，合计 5200 万元。下一步逐户跟踪放款。");
        told(UnitPath.of("37.3701.370104"), "金融专员驻点办公，逐企核对授信台账，问题清单已报市局会商研究。");
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void showsTheSameWordsWithOtherFiguresAndTheSameFile() {
        var leader = province.leader();
        var found = province.as(leader, () -> likenesses.of(leader, province.at(Province.LIXIA, "05-02")));
        assertThat(found.texts()).extracting(one -> one.commitment()).containsExactlyInAnyOrder(
                province.at(SHIZHONG, "05-02"), province.at(Province.QUFU, "05-02"));
        assertThat(found.textsInAll()).isEqualTo(2);
        assertThat(found.texts()).allSatisfy(one -> assertThat(one.percent()).isEqualTo(100));
        assertThat(found.files()).extracting(file -> file.otherName()).containsOnly("名单.pdf");
    }

    @Test
    void showsACityOnlyItsOwnCounties() {
        var city = province.owner(province.at(Province.JINAN, "05-02"));
        var found = province.as(city, () -> likenesses.of(city, province.at(Province.LIXIA, "05-02")));
        assertThat(found.texts()).extracting(one -> one.commitment())
                .containsExactly(province.at(SHIZHONG, "05-02"));
        var qufu = province.at(Province.QUFU, "05-02");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> province.as(city, () -> likenesses.of(city, qufu)))
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(NotFound.class));
    }

    @Test
    void showsWhatTheRoundBeforeSaidAlready() {
        var unit = UnitPath.of("37.3708.370811");
        told(unit, "本季度无新增对接企业，继续做好存量企业的回访和续贷服务工作。");
        again(unit, "本季度无新增对接企业，继续做好存量企业的回访和续贷服务工作。");
        var id = province.at(unit, "05-02");
        var city = province.owner(province.at(Province.JINING, "05-02"));
        assertThat(province.as(city, () -> likenesses.of(city, id)).texts())
                .singleElement().satisfies(one -> assertThat(one.commitment()).isEqualTo(id));
    }

    private static void told(UnitPath unit, String text) {
        var id = province.at(unit, "05-02");
        var owner = province.owner(id);
        province.as(owner, () -> province.commitments.acknowledge(owner, id, 0));
        province.as(owner, () -> province.files.keep(owner, id, "名单.pdf", LIST));
        again(unit, text);
    }

    private static void again(UnitPath unit, String text) {
        var id = province.at(unit, "05-02");
        var owner = province.owner(id);
        var version = province.as(owner, () -> province.ledger.row(owner, id)).version();
        province.as(owner, () -> province.commitments.report(owner, id, version, new ProgressReport(
                Optional.of(BigDecimal.ONE), text, "", "", List.of())));
    }
}
