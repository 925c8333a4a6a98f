package io.touhao.commitment;

import io.touhao.commitment.CommitmentRefusal.EvidenceUnfit;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an official document (发文字号): 鲁工信发〔2023〕3号, as GB/T 9704 writes it: six-cornered brackets, no leading 0. */
final class DocumentNumber {

    private static final Pattern FORM = Pattern.compile("\\p{IsHan}{1,20}〔((?:19|20)\\d{2})〕[1-9]\\d{0,4}号");

    private DocumentNumber() {}

    /** The number with the brackets that belong there; refused where it is none, or where its year is not the day's. */
    static String of(String typed, Optional<LocalDate> day, LocalDate today) {
        var number = typed.strip().replaceAll("\\s", "").replaceAll("[\\[［【(（]", "〔").replaceAll("[\\]］】)）]", "〕");
        var form = FORM.matcher(number);
        if (!form.matches()) {
            throw new Refused(new EvidenceUnfit("“%s”不是文号；文号形如 鲁工信发〔2023〕3号。".formatted(typed.strip()), "reference"));
        }
        var written = day.orElseThrow(() -> new Refused(new EvidenceUnfit("请填写成文日期。", "day")));
        if (written.isAfter(today) || written.getYear() != Integer.parseInt(form.group(1))) {
            throw new Refused(new EvidenceUnfit(
                    "成文日期 %s 与文号 %s 不符：年份须一致，且不晚于今天。".formatted(written, number), "day"));
        }
        return number;
    }
}
