package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest extends BrowserTest {

    private static final String DROP =
            """
            ([type, bytes]) => {
              const data = new DataTransfer();
              const content = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
              data.items.add(new File([content], 'one.png', { type: 'image/png' }));
              document.body.dispatchEvent(type === 'paste'
                ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
                : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }\
            """;

    private static final String TWICE = "for (let i = 0; i < 2; i++) data.items.add";

    @Test
    void a_dark_one_on_light_paper_and_a_light_one_on_dark_are_both_read() throws IOException {
        var draw = drawPage();

        choose(draw, "dark.png", one(Color.BLACK, Color.WHITE));
        assertThat(draw.page().locator(".pad .note")).containsText("200 by 300 pixels");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        draw.clear();
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", "1");
        choose(draw, "light.png", one(Color.WHITE, Color.BLACK));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
    }

    @Test
    void a_picture_that_browsers_cannot_show_is_shown_as_networks_see_it() throws IOException {
        var draw = drawPage();
        int empty = draw.inkOnPad();
        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "0");
        int zero = draw.inkOnPad();

        choose(draw, "one.tiff", one("tiff", Color.BLACK, Color.WHITE));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(draw.inkOnPad()).isGreaterThan(empty).isNotEqualTo(zero);

        draw.press("Undo");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "0");
        assertThat(draw.inkOnPad()).isEqualTo(zero);
    }

    @Test
    void a_picture_that_does_not_reach_the_server_gets_one_sentence() throws IOException {
        var draw = drawPage();
        draw.page().route("**/dynamic/resource/**", route -> route.abort());
        draw.page().route("**/VAADIN/dynamic/**", route -> route.abort());

        choose(draw, "one.png", one(Color.BLACK, Color.WHITE));

        assertThat(draw.message()).containsText("“one.png” did not reach the server");
    }

    @Test
    void a_picture_can_be_dropped_and_pasted() throws IOException {
        for (String way : List.of("drop", "paste")) {
            var draw = drawPage();
            var bytes = Base64.getEncoder().encodeToString(one(Color.BLACK, Color.WHITE));

            draw.page().evaluate(DROP, List.of(way, bytes));

            assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        }
    }

    @Test
    void a_text_that_is_named_png_gets_one_sentence_and_changes_nothing() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        choose(draw, "notes.png", "Dear diary".getBytes(StandardCharsets.UTF_8));

        assertThat(draw.message()).containsText("notes.png");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
    }

    @Test
    void an_old_picture_and_its_answers_leave_when_a_new_file_is_refused() throws IOException {
        var draw = drawPage();
        int empty = draw.inkOnPad();
        choose(draw, "one.png", one(Color.BLACK, Color.WHITE));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        choose(draw, "notes.png", "Dear diary".getBytes(StandardCharsets.UTF_8));

        assertThat(draw.message()).containsText("notes.png");
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", "1");
        assertThat(draw.inkOnPad()).isEqualTo(empty);
    }

    @Test
    void of_two_files_that_are_dropped_together_one_is_taken_and_the_page_says_so()
            throws IOException {
        var draw = drawPage();
        var bytes = Base64.getEncoder().encodeToString(one(Color.BLACK, Color.WHITE));

        draw.page().evaluate(DROP.replace("data.items.add", TWICE), List.of("drop", bytes));

        assertThat(draw.message())
                .containsText("One picture is read at a time: “one.png” was taken, the other was");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_is_sent(@TempDir Path folder)
            throws IOException {
        var draw = drawPage();
        List<String> sent = new ArrayList<>();
        draw.page().onRequest(request -> sent.add(request.url()));

        draw.pad()
                .locator("input")
                .setInputFiles(Files.write(folder.resolve("huge.png"), new byte[21 << 20]));

        assertThat(draw.message())
                .containsText("“huge.png” has 21 MiB, and at most 20 MiB can be read.");
        assertThat(sent).noneMatch(address -> address.contains("dynamic/resource"));
    }

    @Test
    void two_gigabytes_are_refused_by_their_announced_length_alone() throws IOException {
        var draw = drawPage();
        var base = URI.create(glyphery.address("/"));
        var path = draw.pad().getAttribute("pictures");
        var cookies =
                context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var request =
                    "POST /%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nX-Filename: big.png\r\nContent-Length: 2147483648\r\n\r\n"
                            .formatted(path, base.getPort(), cookies);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).contains("413");
        }
    }

    private static void choose(DrawPage draw, String name, byte[] content) {
        draw.pad().locator("input").setInputFiles(new FilePayload(name, "image/png", content));
    }

    /// A "1" of 200 by 300 pixels.
    private static byte[] one(Color ink, Color paper) throws IOException {
        return one("png", ink, paper);
    }

    private static byte[] one(String format, Color ink, Color paper) throws IOException {
        var picture = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, 200, 300);
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke(22, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(104, 60, 98, 240);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
