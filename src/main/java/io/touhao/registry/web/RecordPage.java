package io.touhao.registry.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Tab;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.SizeClass;
import io.touhao.registry.contact.Contact;
import io.touhao.registry.correction.AskedCorrection;
import io.touhao.registry.industry.Industries;
import io.touhao.registry.industry.Industry;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Supply;
import io.touhao.registry.profile.Tag;
import io.touhao.registry.profile.TagKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The record of an enterprise.
 *
 * @param unit name of its county
 * @param own whether the enterprise itself looks at it
 * @param mayCorrect whether the viewer may change it
 */
record RecordPage(
        Profile profile, String unit, List<Contact> contacts, List<AskedCorrection> asked, List<Tab> tabs, boolean own, boolean mayCorrect, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEARS = 3;

    long id() {
        return profile.enterprise().id();
    }

    Heading heading() {
        var enterprise = profile.enterprise();
        var facts = "%s · %s%s · %s".formatted(
                onList() ? "规上工业" : "不在规上名录", profile.size().map(size -> size.title() + " · ").orElse(""), industry(), unit);
        return own ? Heading.of(enterprise.name(), "own-record").facts(facts) : EnterpriseTabs.heading(enterprise).facts(facts);
    }

    boolean onList() {
        return profile.monthsOnList(today) > 0;
    }

    String industry() {
        return Industries.IN_FORCE.words(profile.value(Field.INDUSTRY));
    }

    /** The classes above the industry, from the section down. */
    String industryLine() {
        var line = Industries.IN_FORCE.lineOf(profile.value(Field.INDUSTRY));
        return line.stream().limit(Math.max(0, line.size() - 1)).map(Industry::name).collect(Collectors.joining(" › "));
    }

    String standard() {
        return Industries.IN_FORCE.standard();
    }

    String value(Field field) {
        return Fields.print(field, profile.value(field), Map.of(profile.value(Field.UNIT), unit));
    }

    String sized() {
        return profile.size().isEmpty()
                ? "缺从业人员或营业收入，不能划型"
                : "%s 人，%s年营业收入 %s 万元".formatted(
                        profile.value(Field.STAFF), profile.value(Field.FIGURES_YEAR), Figures.number(new BigDecimal(profile.value(Field.REVENUE))));
    }

    String sizedBy() {
        return SizeClass.CLAUSE;
    }

    String stay() {
        var months = profile.monthsOnList(today);
        return profile.stays().isEmpty() ? "从未入规" : months > 0
                ? "%s起在名录，连续 %s 个月".formatted(month(profile.stays().getLast().from()), Figures.count(months))
                : "%s起不在名录".formatted(profile.stays().getLast().until().map(RecordPage::month).orElse(Figures.NONE));
    }

    private static String month(LocalDate day) {
        return "%d年%d月".formatted(day.getYear(), day.getMonthValue());
    }

    /** The years whose months are shown, latest first. */
    List<Integer> years() {
        return IntStream.range(0, YEARS).mapToObj(back -> today.getYear() - back).toList();
    }

    /** In the list in that month, not in it, or yet to come. */
    String flag(int year, int month) {
        var asked = YearMonth.of(year, month);
        return asked.isAfter(YearMonth.from(today)) ? "" : profile.aboveScaleIn(asked) ? "在" : Figures.NONE;
    }

    List<Tag> tags() {
        return profile.tagsOn(today);
    }

    String until(Tag tag) {
        return tag.days().until().map(Dates::full).orElse("长期");
    }

    String day(LocalDate day) {
        return Dates.full(day);
    }

    /** The fields that have a value. */
    List<Field> fields() {
        return Arrays.stream(Field.values()).filter(field -> !profile.value(field).isEmpty()).toList();
    }

    Supply supplied(Field field) {
        return profile.supplied(field);
    }

    String suppliedOn(Field field) {
        return Dates.inYear(supplied(field).at().atZone(ZONE).toLocalDate(), Year.from(today));
    }

    /** What was asked for, in words: 企业名称、地址. */
    String askedWords(AskedCorrection one) {
        return one.fields().stream().map(field -> field.field().title()).collect(Collectors.joining("、"));
    }

    static List<Option> kinds() {
        return Arrays.stream(TagKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }
}
