package org.glyphery.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.glyphery.Release;
import org.glyphery.training.Yaml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `GET /openapi.yaml`, `/openapi.json`: all HTTP for programs, described. Written by hand, in
/// parts that make one document one after the other.
@RestController
class OpenApiDocument {

    private static final List<String> PARTS =
            List.of(
                    "info",
                    "serving",
                    "inference",
                    "predictions",
                    "served-names",
                    "datasets",
                    "collections",
                    "runs",
                    "run-files",
                    "studies",
                    "components",
                    "dataset-schemas",
                    "serving-schemas",
                    "other-schemas");

    private final String yaml =
            PARTS.stream()
                    .map(OpenApiDocument::part)
                    .collect(Collectors.joining())
                    .replace("${version}", Release.version().orElse("development"));

    private final JsonNode json = Yaml.read(yaml);

    private static String part(String name) {
        String file = "/openapi/%s.yaml".formatted(name);
        try (InputStream in =
                Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/openapi.json")
    JsonNode json() {
        return json;
    }
}
