package io.touhao.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.registry.AboveScaleList;
import io.touhao.registry.Codes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.contact.Contact;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.intake.FirmIntake.Line;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.intake.TakeInFirms.FirmUpload;
import io.touhao.registry.likeness.Likeness.State;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.FormerName;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Profiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class IntakeModuleTest {

    private static final String HEAD = "统一社会信用代码,企业名称,县（市、区）,行业代码,法定代表人,从业人员,营业收入,数据年度,入规月份,联系人,联系电话\n";
    private static final String SOURCE = "市场监管局登记库";
    private static final Actor CITY = officer(Role.CITY_OFFICER, "37.3701");
    private static final Actor PROVINCE = officer(Role.DIVISION_OFFICER, "37");
    private static final Actor LIXIA = officer(Role.COUNTY_OFFICER, "37.3701.370102");

    @Autowired
    private TakeInFirms takeIn;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private AboveScaleList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void formerNamesAndTheParkComeInOnceAndAreFoundLater() {
        var head = HEAD.replace("\n", ",曾用名,所在园区\n");
        var first = gb18030(head + row(391, "鑫三九一新材料有限公司", "历下区", "3061", ",,,,,,,鑫三九化工厂、三九新材料有限公司,济南高新区"));
        assertThat(apply(CITY, first, false).count(Outcome.NEW)).isEqualTo(1);
        assertThat(profile(391).formerNames()).extracting(one -> one.name()).containsExactlyInAnyOrder("鑫三九化工厂", "三九新材料有限公司");
        assertThat(profile(391).tags()).extracting(one -> one.name()).containsExactly("济南高新区");
        assertThat(apply(CITY, first, false).count(Outcome.SAME)).isEqualTo(1);
        var later = gb18030(head + row(391, "鑫三九一新材料有限公司", "历下区", "3061", ",,,,,,,三九实业公司,"));
        assertThat(apply(CITY, later, false).count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(profile(391).formerNames()).hasSize(3);
    }

    @Test
    void takesInNewOnesAndTheSameFileTwiceChangesNothing() {
        var file = gb18030(HEAD + row(301, "𬭸鑫三零一新材料有限公司", "历下区", "3061", "孔𫖯,320,5600.5,2022,,刘敏,13905310301"));
        assertThat(preview(CITY, file).count(Outcome.NEW)).isEqualTo(1);
        assertThat(known(301)).isEmpty();
        assertThat(apply(CITY, file, false).count(Outcome.NEW)).isEqualTo(1);
        var profile = profile(301);
        assertThat(profile.enterprise().name()).isEqualTo("𬭸鑫三零一新材料有限公司");
        assertThat(profile.value(Field.REVENUE)).isEqualTo("5600.5");
        assertThat(profile.base().source()).isEqualTo(SOURCE);
        assertThat(profile.size().orElseThrow().title()).isEqualTo("中型");
        assertThat(contactsOf(profile)).extracting(Contact::mask).containsExactly("139****0301");
        var again = apply(CITY, file, false);
        assertThat(again.count(Outcome.SAME)).isEqualTo(1);
        assertThat(profile(301)).isEqualTo(profile);
        assertThat(query("select count(*) from registry.intake where lines = 0")).as("a file that changes nothing leaves no row").isZero();
    }

    @Test
    void changesFieldByFieldWhatTheFileTells() {
        apply(CITY, utf8(HEAD + row(302, "历下三零二机械有限公司", "历下区", "3484", "张三,10,100,2021,,,")), false);
        var file = utf8(HEAD + row(302, "历下三零二精密机械有限公司", "历下区", "3484", ",25,,2022,,刘敏,0531-88880302"));
        var line = preview(CITY, file).shown().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(line.remark()).contains("企业名称：历下三零二机械有限公司 → 历下三零二精密机械有限公司", "从业人员：10 → 25", "数据年度：2021 → 2022", "联系电话：053*****0302");
        apply(CITY, file, false);
        var profile = profile(302);
        assertThat(profile.value(Field.LEGAL_PERSON)).as("an empty cell tells nothing").isEqualTo("张三");
        assertThat(profile.value(Field.REVENUE)).isEqualTo("100");
        assertThat(profile.formerNames()).extracting(FormerName::name).containsExactly("历下三零二机械有限公司");
        assertThat(profile.supplied(Field.STAFF).before()).isEqualTo("10");
        assertThat(profile.supplied(Field.STAFF).source()).isEqualTo(SOURCE);
    }

    @Test
    void oneWrongRowHoldsBackAllAndEachFaultIsNamed() {
        var file = utf8(HEAD
                + row(303, "历下三零三有限公司", "历下区", "3484", ",,,,,,")
                + "91310115MA1H8R7C6D,校验错有限公司,历下区,3484,,,,,,,\n"
                + "370881228003417,旧号有限公司,历下区,3484,,,,,,,\n"
                + "9137O102MT900304XX,字符错有限公司,历下区,3484,,,,,,,\n"
                + row(305, "外市有限公司", "市北区", "3484", ",,,,,,")
                + row(303, "重复有限公司", "历下区", "3484", ",,,,,,")
                + row(306, "", "历下区", "3490", ",甲,-1,1900,2023-13,,12345"));
        var intake = preview(CITY, file);
        assertThat(intake.count(Outcome.WRONG)).isEqualTo(6);
        assertThat(intake.shown()).filteredOn(line -> line.outcome() == Outcome.WRONG).extracting(Line::remark).satisfiesExactly(
                check -> assertThat(check).contains("校验不通过", "应为7"),
                length -> assertThat(length).contains("15位"),
                letter -> assertThat(letter).contains("“O”不在代码字符集"),
                foreign -> assertThat(foreign).contains("“市北区”不是您辖区里的"),
                twice -> assertThat(twice).contains("与第 2 行是同一个信用代码"),
                many -> assertThat(many).contains("3490", "“甲”应是整数", "“-1”", "1900", "2023-13", "联系电话应是", "新企业的企业名称须填写"));
        var refused = catchThrowableOfType(Refused.class, () -> apply(CITY, file, false));
        assertThat(refused.getMessage()).contains("6 行有误");
        assertThat(known(303)).isEmpty();
        assertThat(Acting.as(CITY, () -> takeIn.marked(CITY, file))).isNotEmpty();
    }

    @Test
    void aCodeOfAnotherCountyIsRefusedAndSaysWhere() {
        apply(officer(Role.COUNTY_OFFICER, "37.3702.370203"), utf8(HEAD + row(307, "市北三零七有限公司", "市北区", "3484", ",,,,,,")), false);
        var line = preview(LIXIA, utf8(HEAD + row(307, "历下三零七有限公司", "历下区", "3484", ",,,,,,"))).shown().getFirst();
        assertThat(line.remark()).contains("已登记在青岛市市北区");
    }

    @Test
    void nearNamesOfOneCityAreDoubtfulAndAPersonDecides() {
        apply(PROVINCE, utf8(HEAD + row(308, "山东鲁孚三零八精密机械有限公司", "历下区", "3484", ",,,,2020-01,,")), false);
        var file = utf8(HEAD + row(309, "济南鲁孚三零八精密机械厂", "济南市市中区", "3484", ",,,,2021-01,,"));
        assertThat(preview(PROVINCE, file).shown().getFirst().remark()).contains("山东鲁孚三零八精密机械有限公司");
        apply(PROVINCE, file, false);
        assertThat(known(309)).as("not laid down unless asked for").isEmpty();
        apply(PROVINCE, file, true);
        var kept = profile(308).enterprise();
        var gone = profile(309).enterprise();
        var pair = pairOf(kept.id(), gone.id());
        assertThat(listed()).contains(gone.id());
        as(PROVINCE, () -> likenesses.same(PROVINCE, pair, kept.id(), "同一法定代表人"));
        assertThat(listed()).contains(kept.id()).doesNotContain(gone.id());
        assertThat(profile(308).formerNames()).extracting(FormerName::name).containsExactly("济南鲁孚三零八精密机械厂");
        assertThat(profile(309).mergedInto()).contains(kept.id());
        assertThat(catchThrowableOfType(Refused.class, () -> as(CITY, () -> likenesses.different(CITY, pair, ""))).getMessage()).contains("要改先撤回");
        as(PROVINCE, () -> likenesses.undo(PROVINCE, pair));
        assertThat(listed()).contains(kept.id(), gone.id());
        assertThat(profile(308).formerNames()).isEmpty();
        as(CITY, () -> likenesses.different(CITY, pair, "两家"));
        assertThat(Acting.as(CITY, () -> likenesses.find(pair)).orElseThrow().state()).isEqualTo(State.DIFFERENT);
    }

    @Test
    void namesThatDifferInANumberOrLieInAnotherCityAreNotNear() {
        apply(CITY, utf8(HEAD + row(310, "济南鲁孚三一零化工第1有限公司", "历下区", "2614", ",,,,,,")), false);
        assertThat(preview(CITY, utf8(HEAD + row(311, "济南鲁孚三一零化工第2有限公司", "历下区", "2614", ",,,,,,"))).count(Outcome.DOUBTFUL)).isZero();
        var province = officer(Role.DIVISION_OFFICER, "37");
        var elsewhere = utf8(HEAD + row(312, "青岛鲁孚三一零化工第1有限公司", "市北区", "2614", ",,,,,,"));
        assertThat(preview(province, elsewhere).count(Outcome.DOUBTFUL)).isZero();
        var ambiguous = preview(province, utf8(HEAD + row(313, "某三一三有限公司", "市中区", "2614", ",,,,,,"))).shown().getFirst();
        assertThat(ambiguous.remark()).contains("“市中区”有 2 个");
    }

    @Test
    void refusesAFileOfUnknownSource() {
        var file = utf8(HEAD + row(314, "历下三一四有限公司", "历下区", "3484", ",,,,,,"));
        var refused = catchThrowableOfType(Refused.class, () -> Acting.as(CITY, () -> takeIn.apply(CITY, new FirmUpload("a.csv", file, " ", false))));
        assertThat(refused.refusals().getFirst().field()).contains("source");
    }

    private static String row(int number, String name, String county, String industry, String rest) {
        return "%s,%s,%s,%s,%s\n".formatted(Codes.code(number), name, county, industry, rest);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    private FirmIntake preview(Actor actor, byte[] file) {
        return Acting.as(actor, () -> takeIn.preview(actor, file));
    }

    private FirmIntake apply(Actor actor, byte[] file, boolean withDoubtful) {
        return Acting.as(actor, () -> takeIn.apply(actor, new FirmUpload("企业.csv", file, SOURCE, withDoubtful)));
    }

    private Profile profile(int number) {
        return Acting.as(CITY, () -> profiles.find(profiles.known(Set.of(Codes.code(number))).get(Codes.code(number)).id())).orElseThrow();
    }

    private Set<String> known(int number) {
        return Acting.as(CITY, () -> profiles.known(Set.of(Codes.code(number)))).keySet();
    }

    private java.util.List<Contact> contactsOf(Profile profile) {
        return Acting.as(CITY, () -> contacts.of(profile.enterprise().id()));
    }

    private java.util.List<Long> listed() {
        return Acting.as(CITY, () -> list.on(UnitPath.of("37.3701"), LocalDate.of(2023, 6, 1))).stream().map(Enterprise::id).toList();
    }

    private long pairOf(long one, long other) {
        return query("select id from registry.likeness where enterprise_id = %d and other_id = %d".formatted(one, other));
    }

    private long query(String sql) {
        return Acting.as(CITY, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Actor officer(Role role, String unit) {
        return new Actor(1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", role, UnitPath.of(unit), Optional.empty());
    }
}
