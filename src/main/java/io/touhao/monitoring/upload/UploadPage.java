package io.touhao.monitoring.upload;

import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.form.Form;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choosing a workbook, and what became of it. */
record UploadPage(Form form, Period period, Optional<Uploaded> uploaded, boolean mayUpload) {

    private static final int SHOWN = 50;

    Heading heading() {
        return Heading.of("批量上传月报", ReturnNavigation.KEY).child("firms")
                .facts("表 %s · %s · 一个文件最多 %d 家".formatted(form.id(), period.words(), ReturnWorkbook.MOST))
                .under(new Link("月报报送", "/returns"));
    }

    /** The first rows with faults. */
    List<Map.Entry<Integer, List<String>>> faults() {
        return uploaded.stream().flatMap(one -> one.wrong().entrySet().stream()).limit(SHOWN).toList();
    }

    String outcome() {
        return uploaded.map(one -> one.before() ? "这份文件已经导入过，没有变化。"
                : one.isSound() ? "已上报 %d 家%s，等待县级审核。".formatted(one.taken(), one.same() > 0 ? "，另 %d 家与已报的相同，没有变化".formatted(one.same()) : "")
                : "%d 家中有 %d 行有误，一家都没有写入。".formatted(one.firms(), one.wrong().size())).orElse("");
    }
}
