package io.touhao.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ContactsModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final Actor OFFICER = officer(LIXIA);

    @Autowired
    private Contacts contacts;

    @Autowired
    private RegisterEnterprise registerEnterprise;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void thePhoneIsFoundByItsNumberAndStandsNowhereInTheClear() {
        var id = registered(201);
        keep(id, "刘敏", "+86 139-0531-0201");
        assertThat(of(id)).extracting(Contact::mask).containsExactly("139****0201");
        assertThat(Acting.as(OFFICER, () -> contacts.withPhone("13905310201"))).extracting(Contact::enterprise).containsExactly(id);
        assertThat(row(id)).doesNotContain("13905310201");
    }

    @Test
    void anotherNumberTakesThePlaceOfTheFormer() {
        var id = registered(202);
        keep(id, "刘敏", "13905310202");
        keep(id, "刘敏", "0531-88880202");
        assertThat(of(id)).extracting(Contact::mask).containsExactly("053*****0202");
        assertThat(Acting.as(OFFICER, () -> contacts.withPhone("13905310202"))).isEmpty();
    }

    @Test
    void theWholeNumberIsShownForAReasonWhichTheTrailKeeps() {
        var id = registered(203);
        keep(id, "刘敏", "13905310203");
        var contact = of(id).getFirst().id();
        var refused = refused(() -> contacts.reveal(OFFICER, id, contact, "看看"));
        assertThat(refused.refusals().getFirst().field()).contains("reason");
        assertThat(Acting.as(OFFICER, () -> contacts.reveal(OFFICER, id, contact, "约走访时间")).digits()).isEqualTo("13905310203");
        assertThat(trail(id)).contains("约走访时间").doesNotContain("13905310203");
    }

    @Test
    void anotherCountyLearnsNothing() {
        var id = registered(204);
        keep(id, "刘敏", "13905310204");
        var contact = of(id).getFirst().id();
        var other = officer(UnitPath.of("37.3702.370203"));
        var refused = catchThrowableOfType(Refused.class, () -> Acting.as(other, () -> contacts.reveal(other, id, contact, "想看一看号码")));
        assertThat(refused.refusals().getFirst()).isInstanceOf(NotFound.class);
        assertThat(Acting.as(other, () -> contacts.withPhone("13905310204"))).isEmpty();
    }

    @Test
    void refusesWhatIsNoPhone() {
        var id = registered(205);
        assertThat(refused(() -> keepAs(id, "刘敏", "12345")).refusals().getFirst().field()).contains("phone");
    }

    private long registered(int number) {
        var draft = new EnterpriseDraft(Codes.code(number), "历下联系人测试%d有限公司".formatted(number), LIXIA, "3484", Optional.empty());
        return Acting.as(OFFICER, () -> registerEnterprise.register(OFFICER, draft));
    }

    private void keep(long id, String name, String phone) {
        Acting.as(OFFICER, () -> keepAs(id, name, phone));
    }

    private boolean keepAs(long id, String name, String phone) {
        contacts.keep(OFFICER, id, name, "财务部", phone, "电话核实");
        return true;
    }

    private java.util.List<Contact> of(long id) {
        return Acting.as(OFFICER, () -> contacts.of(id));
    }

    private String row(long id) {
        return Acting.as(OFFICER, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                        "select string_agg(c::text || encode(phone, 'escape'), ' ') from registry.contact c where enterprise_id = :id")
                .param("id", id).query(String.class).single()));
    }

    private String trail(long id) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                        "select string_agg(t::text, ' ') from access.trail t where t::text like '%enterprise.reveal-phone%' and t::text like :object")
                .param("object", "%enterprise/" + id + "%").query(String.class).single()));
    }

    private static Refused refused(java.util.function.Supplier<?> work) {
        return catchThrowableOfType(Refused.class, () -> Acting.as(OFFICER, work::get));
    }

    private static Actor officer(UnitPath unit) {
        return new Actor(
                1, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, unit, Optional.empty());
    }
}
