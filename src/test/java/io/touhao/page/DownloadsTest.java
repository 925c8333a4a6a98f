package io.touhao.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadsTest {

    @Test
    void aChineseNameKeepsAPlainOneForOldPrograms() {
        assertThat(Downloads.plain("2023年第三季度调度通报（济南市）.docx")).isEqualTo("touhao-2023.docx");
        assertThat(Downloads.plain("通报.pdf")).isEqualTo("touhao.pdf");
        var response = new MockHttpServletResponse();
        Downloads.workbook(response, "台账 \"1\"");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"touhao-1.xlsx\"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6%20%221%22.xlsx");
    }
}
