package io.touhao.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.page.Form;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A refused form comes back with what was typed; what no form can show is a page, or a problem for programs. */
class RefusalsTest {

    private final MockHttpSession session = new MockHttpSession();
    private final MockMvcTester mvc = Pages.of(new Extensions());

    private record TooLate(String day) implements Refusal {

        @Override
        public String what() {
            return "新时限不能晚于 %s。".formatted(day);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("鲁工信发〔2023〕3号 二、5");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("due");
        }
    }

    @RestController
    private static final class Extensions {

        @PostMapping({"/extensions", "/api/v1/extensions"})
        void ask() {
            throw new Refused(new TooLate("2023年12月31日"));
        }

        @GetMapping({"/extensions/9", "/api/v1/extensions/9"})
        void missing() {
            throw new Refused(new NotFound("没有延期申请 9。"));
        }
    }

    @Test
    void sendsTheBrowserBackToThePageTheFormStoodOn() {
        var answer = mvc.post().uri("/extensions").session(session)
                .param("_page", "/commitments/12?tab=due").param("due", "2024-01-31").exchange();

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).startsWith("/commitments/12?tab=due&refused=");
    }

    @Test
    void givesThePageWhatWasTypedAndWhatWasSaid() {
        var form = refused(Map.of("due", "2024-01-31", "reason", "客观原因"));

        assertThat(form.value("due", "2023-12-31")).isEqualTo("2024-01-31");
        assertThat(form.value("reason", "")).isEqualTo("客观原因");
        assertThat(form.value("other", "offered")).isEqualTo("offered");
        assertThat(form.at("due")).extracting(Form.Said::what).containsExactly("新时限不能晚于 2023年12月31日。");
        assertThat(form.focuses("due")).isTrue();
        assertThat(form.focuses("reason")).isFalse();
    }

    @Test
    void neverKeepsPasswordsOrCodes() {
        var form = refused(Map.of("password", "a", "newPassword", "b", "totp", "c", "_csrf", "d", "due", "e"));

        assertThat(form.values()).containsOnlyKeys("due");
    }

    @Test
    void keepsNoMoreThanTheLastFewForms() {
        var first = refusedAt("/a");
        for (int form = 0; form < 5; form++) {
            refusedAt("/b" + form);
        }

        assertThat(kept(first)).isEqualTo(Form.FRESH);
    }

    @Test
    void neverSendsTheBrowserElsewhere() {
        for (var page : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\r\nb")) {
            var answer = mvc.post().uri("/extensions").session(session).param("_page", page).exchange();

            assertThat(answer).as(page).hasStatus(422);
            assertThat(answer).bodyText().contains("新时限不能晚于 2023年12月31日。");
        }
    }

    @Test
    void showsWhatIsNotThereAsAPage() {
        assertThat(mvc.get().uri("/extensions/9")).hasStatus(404).bodyText().contains("没有延期申请 9。");
    }

    @Test
    void tellsProgramsTheProblem() {
        var answer = mvc.post().uri("/api/v1/extensions").param("_page", "/x").exchange();

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:touhao:refusal:too-late");
        assertThat(answer).bodyJson().extractingPath("$.clause").isEqualTo("鲁工信发〔2023〕3号 二、5");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("due");
        assertThat(mvc.get().uri("/api/v1/extensions/9")).hasStatus(404).hasContentType("application/problem+json");
    }

    @Test
    void servesTheHandbookWithoutSignIn() {
        var page = Pages.of(new Object() {}).get().uri("/help").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("<h1>操作手册</h1>");
    }

    private Form refused(Map<String, String> values) {
        var request = mvc.post().uri("/extensions").session(session).param("_page", "/commitments/12");
        values.forEach(request::param);
        return kept(request.exchange().getResponse().getHeader("Location"));
    }

    private String refusedAt(String page) {
        return mvc.post().uri("/extensions").session(session).param("_page", page).exchange()
                .getResponse().getHeader("Location");
    }

    private Form kept(String location) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        request.setQueryString(location.substring(location.indexOf('?') + 1));
        return new KeptForms().of(request);
    }
}
