package io.touhao.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official document (公文): what it says, part by part, in the order of GB/T 9704-2012.
 *
 * @param mark 发文机关标志, in red above the rule: 山东省工业和信息化厅文件
 * @param number 发文字号: 鲁工信调〔2023〕3号
 * @param title lines of the title, broken by meaning
 * @param addressee 主送, without its colon; empty for none
 * @param signature who signs (署名)
 * @param date 成文日期
 * @param notes 附注, without their brackets
 * @param imprint 版记, at the foot of the last page
 */
public record OfficialDocument(
        String mark, String number, List<String> title, String addressee, List<Passage> body, List<Annex> annexes,
        String signature, LocalDate date, List<String> notes, Optional<Imprint> imprint) {

    /**
     * 版记.
     *
     * @param copies 抄送, without the word and its full stop; empty for none
     * @param printer 印发机关
     * @param printed 印发日期
     */
    public record Imprint(String copies, String printer, LocalDate printed) {}

    public OfficialDocument {
        title = List.copyOf(title);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        notes = List.copyOf(notes);
    }

    /** 附件说明: one line for each annex, numbered where there are several; empty without any. */
    public List<String> annexLines() {
        if (annexes.size() == 1) {
            return List.of("附件：" + annexes.getFirst().title());
        }
        return java.util.stream.IntStream.range(0, annexes.size())
                .mapToObj(at -> (at == 0 ? "附件：" : "") + "%d.%s".formatted(at + 1, annexes.get(at).title()))
                .toList();
    }

    /** What heads an annex: 附件, numbered where there are several. */
    public String annexMark(int at) {
        return annexes.size() == 1 ? "附件" : "附件" + (at + 1);
    }
}
