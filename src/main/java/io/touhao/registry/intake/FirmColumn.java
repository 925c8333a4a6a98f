package io.touhao.registry.intake;

import io.touhao.directory.Actor;
import io.touhao.registry.AboveScaleAuthority;
import io.touhao.registry.profile.Field;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the file, found by its head wherever it stands. */
enum FirmColumn {
    USCC("统一社会信用代码", "18位；全角、空格、小写都认", true),
    NAME(Field.NAME, true),
    UNIT(Field.UNIT, true),
    INDUSTRY(Field.INDUSTRY, true),
    LEGAL_PERSON(Field.LEGAL_PERSON, false),
    ADDRESS(Field.ADDRESS, false),
    FOUNDED(Field.FOUNDED, false),
    STAFF(Field.STAFF, false),
    REVENUE(Field.REVENUE, false),
    FIGURES_YEAR(Field.FIGURES_YEAR, false),
    ABOVE_SCALE_FROM(Field.ABOVE_SCALE_FROM, false),
    ABOVE_SCALE_TO(Field.ABOVE_SCALE_TO, false),
    FORMER_NAMES("曾用名", "几个的用顿号隔开", false),
    PARK("所在园区", "开发区、园区的全称", false),
    CONTACT("联系人", "姓名；与联系电话一起填", false),
    PHONE("联系电话", "11位手机号，或带区号的座机号；加密保存", false);

    private final String title;
    private final String hint;
    private final boolean required;
    private final Optional<Field> field;

    FirmColumn(String title, String hint, boolean required) {
        this.title = title;
        this.hint = hint;
        this.required = required;
        this.field = Optional.empty();
    }

    FirmColumn(Field field, boolean required) {
        this.title = field.title();
        this.hint = field.hint();
        this.required = required;
        this.field = Optional.of(field);
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    boolean isRequired() {
        return required;
    }

    Optional<Field> field() {
        return field;
    }

    /** The columns that this actor fills in: months of the above-scale list are the province's. */
    static List<FirmColumn> writtenBy(Actor actor) {
        return Arrays.stream(values())
                .filter(column -> column != ABOVE_SCALE_FROM && column != ABOVE_SCALE_TO || AboveScaleAuthority.writes(actor)).toList();
    }

    /** The columns that hold a field of the record. */
    static Stream<FirmColumn> ofFields() {
        return Arrays.stream(values()).filter(column -> column.field.isPresent());
    }

    /** The column with this head; the mark of required ones and units in brackets do not matter. */
    static Optional<FirmColumn> titled(String head) {
        var plain = plain(head);
        return Arrays.stream(values()).filter(column -> plain(column.title).equals(plain)).findFirst();
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC).replaceAll("[\\s*:]", "").replaceAll("\\([^)]*(?:人|万元|必填)\\)$", "");
    }
}
