package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.glyphery.api.guard.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.sessions=10000",
            "glyphery.limits.per-address=10000"
        })
class SecurityHeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([0-9a-f]{32})'");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*nonce=)");

    private final int port;

    SecurityHeadersTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /runs",
                "GET /nowhere",
                "GET /theme/paper.css",
                "GET /api/runs",
                "GET /api/nothing",
                "GET /api/%zz",
                "GET /%zz",
                "GET /actuator/health",
                "GET /error",
                "GET /api/studies/templates/report.html",
                "TRACE /",
                "TRACE /api/runs",
                "POST /api/runs"
            })
    void every_answer_has_them(String request) throws IOException {
        Answer answer = ask(request);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("permissions-policy", "content-security-policy")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
    }

    /// Vaadin's client makes functions of the expressions that the server sends, in pages alone.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /theme/paper.css",
                "GET /VAADIN/build/nothing.js",
                "GET /VAADIN/push",
                "GET /?v-r=heartbeat&v-uiId=0",
                "POST /?v-r=uidl&v-uiId=0",
                "GET /%zz",
                "GET /error",
                "TRACE /",
                "GET /api/runs",
                "GET /api/nothing",
                "GET /api/queue",
                "GET /api/studies",
                "GET /api/studies/templates/report.html",
                "GET /api/studies/templates/report.zip",
                "GET /api/studies/templates/study.yaml",
                "POST /api/runs",
                "POST /api/ink/predictions",
                "DELETE /api/runs/nothing",
                "GET /v1/models",
                "POST /v1/models/nothing:predict",
                "GET /v2",
                "GET /v2/health/ready",
                "GET /openapi.yaml",
                "GET /openapi.json",
                "GET /actuator/health",
                "GET /actuator/prometheus"
            })
    void no_answer_but_a_page_lets_text_become_a_program(String request) throws IOException {
        assertThat(ask(request).headers().get("content-security-policy"))
                .startsWith("default-src")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/train", "/studies", "/serving", "/storage", "/nowhere"})
    void a_page_says_what_it_may_load_and_run(String path) throws IOException {
        Answer page = ask("GET " + path);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.headers().get("content-security-policy"))
                .matches(
                        "default-src 'self'; script-src 'self' 'nonce-[0-9a-f]{32}' 'unsafe-eval';"
                                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                                + " font-src 'self' data:; object-src 'none'; base-uri 'self';"
                                + " form-action 'self'; frame-ancestors 'none'");
    }

    @Test
    void a_page_runs_the_scripts_alone_that_have_its_number() throws IOException {
        Answer page = ask("GET /");
        var nonce = NONCE.matcher(page.headers().get("content-security-policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(page.body()).contains("nonce=\"%s\"".formatted(nonce.group(1)));
        assertThat(SCRIPT.matcher(page.body()).find()).isFalse();
        assertThat(ask("GET /").headers().get("content-security-policy"))
                .doesNotContain(nonce.group(1));
    }

    @Test
    void a_report_runs_nothing() throws IOException {
        assertThat(ask("GET /api/studies/templates/report.html").headers())
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors"
                                + " 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/runs", "/v1/models/a"})
    void trace_is_refused(String path) throws IOException {
        assertThat(ask("TRACE " + path).status()).isEqualTo(405);
    }

    private Answer ask(String request) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, "").answer();
        }
    }
}
