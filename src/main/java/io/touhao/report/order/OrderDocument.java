package io.touhao.report.order;

import io.touhao.page.Dates;
import io.touhao.report.circular.Organs;
import io.touhao.report.document.OfficialDocument;
import io.touhao.report.document.OfficialDocument.Imprint;
import io.touhao.report.document.Passage;
import io.touhao.report.document.Table;
import io.touhao.report.document.Table.Align;
import io.touhao.report.document.Table.Column;
import io.touhao.report.document.Table.Row;
import io.touhao.report.document.Text;
import io.touhao.review.order.OrderDetail;
import io.touhao.review.order.OrderNumber;
import io.touhao.review.order.SupervisionOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A supervision order in words: grounds, what it is about, what is asked for, and the answer where there is one. */
final class OrderDocument {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OrderDetail detail;
    private final SupervisionOrder order;
    private final String organ;
    private final List<Passage> body = new ArrayList<>();

    OrderDocument(OrderDetail detail) {
        this.detail = detail;
        this.order = detail.order();
        this.organ = Organs.of(order.issuer().unit(), order.issuer().unitName());
    }

    OfficialDocument document() {
        grounds();
        items();
        requirements();
        order.answer().ifPresent(this::answer);
        var day = day(moment());
        return new OfficialDocument(
                organ + "文件", order.number().map(OrderNumber::text).orElse(open()),
                List.of("督办单（" + order.colour().title() + "）"), order.served().officeName(), body, List.of(),
                organ, day, List.of("拟单：%s；承办：%s %s".formatted(
                        drafter(), order.served().postName(), order.served().person())),
                Optional.of(new Imprint("", organ + "办公室", day)));
    }

    /** The post and the person who drew it up, or the rule. */
    private String drafter() {
        return order.grounds().isByRule()
                ? "规则 " + order.grounds().rule()
                : "%s %s".formatted(order.issuer().office().replace(" ", ""), order.drafted().by());
    }

    /** When it was issued, else drafted: the only time in its files. */
    Instant moment() {
        return order.issued().orElse(order.drafted()).at();
    }

    private String open() {
        return "%s〔%d〕××号".formatted(order.issuer().word(), day(moment()).getYear());
    }

    private void grounds() {
        body.add(Passage.paragraph("%s。现就“%s”一事予以督办。".formatted(stripped(order.grounds().words()), order.subject())));
    }

    private void items() {
        if (detail.items().isEmpty()) {
            return;
        }
        body.add(Passage.heading(1, "一、督办事项"));
        body.add(new Passage.Grid(new Table(
                List.of(
                        new Column("编号", 18, Align.CENTRE), new Column("事项", 40, Align.LEFT), new Column("目标", 16, Align.CENTRE),
                        new Column("完成", 14, Align.CENTRE), new Column("状态", 12, Align.CENTRE)),
                detail.items().stream()
                        .map(item -> Row.of(item.number(), item.title(), item.goal(), item.done(), item.cause()))
                        .toList(),
                true)));
    }

    private void requirements() {
        body.add(Passage.heading(1, (detail.items().isEmpty() ? "一" : "二") + "、办理要求"));
        var lines = order.requirement().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int at = 0; at < lines.size(); at++) {
            body.add(new Passage.Heading(3, "%d.".formatted(at + 1), Text.of(stripped(lines.get(at)) + "。")));
        }
        body.add(Passage.paragraph(order.due()
                .map(due -> "请于%s前书面答复原因和整改措施，并附佐证材料。".formatted(Dates.full(due)))
                .orElse("请于签发后%d个工作日内书面答复原因和整改措施，并附佐证材料。".formatted(order.days()))));
    }

    private void answer(SupervisionOrder.Answer answer) {
        body.add(Passage.heading(1, (detail.items().isEmpty() ? "二" : "三") + "、答复"));
        body.add(Passage.paragraph("%s于%s答复。原因：%s。整改措施：%s。".formatted(
                answer.by(), Dates.full(day(answer.at())), stripped(answer.cause()), stripped(answer.remedy()))));
        detail.exception().ifPresent(step -> body.add(Passage.paragraph("本单缺佐证材料，由%s例外销单。理由：%s。".formatted(
                step.actor(), stripped(step.detail())))));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Without its own stop and mark of enumeration, and without line breaks. */
    private static String stripped(String words) {
        return words.strip().replaceAll("[\\r\\n]+", "；").replaceFirst("^[0-9]{1,2}[.、．]\\s*", "").replaceFirst("[。；]$", "");
    }
}
