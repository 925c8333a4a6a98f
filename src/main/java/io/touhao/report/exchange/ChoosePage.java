package io.touhao.report.exchange;

import io.touhao.page.Heading;

/** The step of choosing a file. */
record ChoosePage() {

    Heading heading() {
        return Heading.of("导入台账", "ledger")
                .facts("先预览，再应用；有一行有误，整份都不写入");
    }
}
