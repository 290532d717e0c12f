package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glyphery.training.Yaml;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The description of all HTTP for programs, against what is really answered.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiDocumentTest {

    private static final Pattern REFERENCE = Pattern.compile("#(/components/\\w+/\\w+)");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// The path to which Spring sends what has failed; nobody asks for it.
    private static final String ERRORS = "/error";

    private final int port;
    private final RequestMappingHandlerMapping mapping;

    OpenApiDocumentTest(
            @Value("${local.server.port}") int port,
            @Autowired @Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping mapping) {
        this.port = port;
        this.mapping = mapping;
    }

    @Test
    void all_that_is_answered_is_described_and_all_that_is_described_is_answered()
            throws Exception {
        var answered = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    if (isOurs(method)) requests(info).forEach(answered::add);
                });
        var described = new TreeSet<String>();
        JsonNode paths = yaml().path("paths");
        for (String path : paths.propertyNames()) {
            paths.path(path).propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> described.add(method + " " + path));
        }
        assertThat(described).isEqualTo(answered);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.glyphery");
    }

    /// "post /v1/models/{name}:predict"; that method of a model is a variable only to refuse others
    /// by their name, and a slash at an address's end changes nothing.
    private static Stream<String> requests(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> !path.equals(ERRORS))
                .map(path -> path.replace(":{method}", ":predict").replaceAll("/$", ""))
                .flatMap(path ->
                        info.getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        method.asHttpMethod().name().toLowerCase(Locale.ROOT)
                                                + " "
                                                + path));
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        JsonNode document = yaml();
        var references = REFERENCE.matcher(get("/openapi.yaml").body()).results().toList();
        assertThat(references).hasSizeGreaterThan(100);
        references.forEach(reference ->
                assertThat(document.at(reference.group(1)).isMissingNode())
                        .as(reference.group())
                        .isFalse());
    }

    @Test
    void every_request_has_a_name_of_its_own_a_summary_and_says_how_it_fails() throws Exception {
        var names = new TreeSet<String>();
        JsonNode paths = yaml().path("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.path(path).propertyNames()) {
                if (!METHODS.contains(method)) continue;
                JsonNode request = paths.path(path).path(method);
                assertThat(names.add(request.path("operationId").asString())).as(path).isTrue();
                assertThat(request.path("summary").asString()).as(path).isNotEmpty();
                if (path.startsWith("/openapi")) continue;
                assertThat(request.path("responses").has("default")).as(path).isTrue();
            }
        }
    }

    @Test
    void yaml_and_json_are_one_document_with_the_version_filled_in() throws Exception {
        HttpResponse<String> json = get("/openapi.json");
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Yaml.read(json.body())).isEqualTo(yaml());
        assertThat(get("/openapi.yaml").headers().firstValue("Content-Type"))
                .contains("application/yaml");
        assertThat(yaml().path("info").path("version").asString()).isEqualTo("development");
    }

    private JsonNode yaml() throws Exception {
        return Yaml.read(get("/openapi.yaml").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
