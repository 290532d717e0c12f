package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.glyphery.training.Yaml;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a browser reads before it offers to install the application.
class ManifestTest {

    private static final String FOLDER = "/META-INF/resources/";

    private final JsonNode manifest = Yaml.read(text("manifest.webmanifest"));

    @Test
    void it_opens_in_a_window_of_its_own_at_the_first_page_wherever_it_is_served() {
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        for (String address : new String[] {"start_url", "scope", "id"}) {
            assertThat(manifest.path(address).asString()).isEqualTo("./");
        }
        assertThat(manifest.path("short_name").asString()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void every_icon_is_there_in_its_size_and_covers_what_a_launcher_cuts_out() throws IOException {
        for (JsonNode icon : manifest.path("icons")) {
            String file = icon.path("src").asString();
            if (file.endsWith(".svg")) {
                assertThat(text(file)).startsWith("<svg");
                continue;
            }
            BufferedImage image = image(file);
            String size = "%dx%d".formatted(image.getWidth(), image.getHeight());
            assertThat(size).isEqualTo(icon.path("sizes").asString());
            boolean isWhole = image.getRGB(0, 0) >>> 24 == 255;
            assertThat(isWhole).isEqualTo(icon.path("purpose").asString().equals("maskable"));
        }
        assertThat(manifest.path("icons").findValuesAsString("sizes"))
                .contains("192x192", "512x512");
        assertThat(image("apple-touch-icon.png").getWidth()).isEqualTo(180);
    }

    private static BufferedImage image(String file) throws IOException {
        return ImageIO.read(Objects.requireNonNull(ManifestTest.class.getResource(FOLDER + file)));
    }

    private static String text(String file) {
        try (var in =
                Objects.requireNonNull(ManifestTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
