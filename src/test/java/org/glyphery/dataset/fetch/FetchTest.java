package org.glyphery.dataset.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.glyphery.Sha256;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {

    private static final String NAME = "pictures.bin";
    private static final byte[] WHOLE = bytes(300_000, 1);
    private static final int HALF = 150_000;
    private static final String TAG = "\"one\"";
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, 0);

    @TempDir private Path folder;
    private final DatasetServer server = new DatasetServer();
    private final List<FetchProgress> heard = new ArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_whole_file_arrives_and_is_not_asked_for_twice() throws IOException {
        CatalogueFile file = file(server.serves("/a", request -> request.sends(WHOLE)));
        assertThat(fetch(file).run()).isTrue();
        assertArrived();
        assertThat(heard.getLast())
                .isEqualTo(new FetchProgress(NAME, WHOLE.length, OptionalLong.of(WHOLE.length)));
        assertThat(heard).extracting(FetchProgress::bytes).isSorted();
        assertThat(fetch(file).run()).isTrue();
        assertThat(server.asked()).containsExactly("null");
    }

    @Test
    void progress_counts_the_files_before() throws IOException {
        URI address = server.serves("/a", request -> request.sends(WHOLE));
        var second =
                new CatalogueFile(
                        "labels.bin",
                        List.of(address),
                        OptionalLong.of(WHOLE.length),
                        Optional.empty(),
                        Optional.of(Entries.md5(WHOLE)),
                        Optional.empty());
        assertThat(fetch(file(address), second).run()).isTrue();
        assertThat(heard.getLast())
                .isEqualTo(
                        new FetchProgress(
                                "labels.bin",
                                2L * WHOLE.length,
                                OptionalLong.of(2L * WHOLE.length)));
    }

    @Test
    void a_download_that_breaks_goes_on_and_no_byte_is_sent_twice() throws IOException {
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("ETag", TAG);
                            if (request.from() == 0) {
                                request.breaksOffAfter(HALF, WHOLE);
                            } else {
                                assertThat(request.isFor(TAG)).isTrue();
                                request.sendsRest(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
        assertThat(server.asked()).containsExactly("null", "bytes=" + HALF + "-");
        assertThat(server.sent()).isEqualTo(WHOLE.length);
    }

    @Test
    void a_later_fetch_goes_on_where_a_cancelled_one_ended() throws IOException {
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("Last-Modified", "Wed, 01 Jan 2025 00:00:00 GMT");
                            if (request.from() == 0) {
                                request.fallsSilentAfter(HALF, WHOLE);
                            } else {
                                request.sendsRest(WHOLE);
                            }
                        });
        assertThat(cancelledAt(HALF, file(address))).isFalse();
        assertThat(folder.resolve(NAME)).doesNotExist();
        assertThat(folder.resolve(NAME + ".part")).hasSize(HALF);
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
        assertThat(server.sent()).isEqualTo(WHOLE.length);
        assertThat(heard.getLast().bytes()).isEqualTo(WHOLE.length);
    }

    @Test
    void a_server_without_ranges_begins_anew() throws IOException {
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("ETag", TAG);
                            if (server.asked().size() == 1) {
                                request.breaksOffAfter(HALF, WHOLE);
                            } else {
                                request.sends(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
        assertThat(server.asked()).containsExactly("null", "bytes=" + HALF + "-");
    }

    @Test
    void a_server_that_names_no_version_is_asked_for_all() throws IOException {
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("ETag", "W/" + TAG);
                            if (server.asked().size() == 1) {
                                request.breaksOffAfter(HALF, WHOLE);
                            } else {
                                request.sends(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
        assertThat(server.asked()).containsExactly("null", "null");
    }

    /// The server has another file by the time of the second request, and says so by sending all.
    @Test
    void a_file_that_changed_begins_anew() throws IOException {
        byte[] old = bytes(WHOLE.length, 2);
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            if (server.asked().size() == 1) {
                                request.with("ETag", TAG).breaksOffAfter(HALF, old);
                            } else {
                                request.with("ETag", "\"two\"").sends(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
    }

    /// The server goes on with another file, which its checksum shows alone.
    @Test
    void a_file_that_changed_unsaid_is_fetched_once_more() throws IOException {
        byte[] old = bytes(WHOLE.length, 2);
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("ETag", TAG);
                            switch (server.asked().size()) {
                                case 1 -> request.breaksOffAfter(HALF, old);
                                case 2 -> request.sendsRest(WHOLE);
                                default -> request.sends(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
        assertThat(server.asked()).containsExactly("null", "bytes=" + HALF + "-", "null");
    }

    @Test
    void a_range_that_was_not_asked_for_begins_anew() throws IOException {
        URI address =
                server.serves(
                        "/a",
                        request -> {
                            request.with("ETag", TAG);
                            switch (server.asked().size()) {
                                case 1 -> request.breaksOffAfter(HALF, WHOLE);
                                case 2 ->
                                        request.with("Content-Range", "bytes 7-9/300000").says(206);
                                case 3 -> request.breaksOffAfter(HALF, WHOLE);
                                case 4 -> request.says(416);
                                default -> request.sends(WHOLE);
                            }
                        });
        assertThat(fetch(file(address)).run()).isTrue();
        assertArrived();
    }

    @Test
    void a_mirror_is_asked_after_a_failure() throws IOException {
        URI absent = server.serves("/absent", request -> request.says(404));
        URI wrong = server.serves("/wrong", request -> request.sends(bytes(WHOLE.length, 3)));
        URI right = server.serves("/right", request -> request.sends(WHOLE));
        assertThat(fetch(file(absent, wrong, right)).run()).isTrue();
        assertArrived();
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void a_file_of_this_machine_is_a_mirror_too() throws IOException {
        Path copy = Files.write(folder.resolve("copy"), WHOLE);
        URI absent = folder.resolve("absent").toUri();
        assertThat(fetch(file(absent, copy.toUri())).run()).isTrue();
        assertArrived();
    }

    @Test
    void a_redirection_is_followed() throws IOException {
        URI right = server.serves("/right", request -> request.sends(WHOLE));
        URI moved =
                server.serves(
                        "/moved", request -> request.with("Location", right.toString()).says(302));
        assertThat(fetch(file(moved)).run()).isTrue();
        assertArrived();
    }

    @Test
    void a_copy_that_is_compressed_differently_counts_by_its_content() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(WHOLE);
        }
        Files.write(folder.resolve(NAME), zipped.toByteArray());
        var file =
                new CatalogueFile(
                        NAME,
                        List.of(server.serves("/a", request -> request.says(404))),
                        OptionalLong.of(7),
                        Optional.of(Sha256.of(new byte[7])),
                        Optional.empty(),
                        Optional.of(Sha256.of(WHOLE)));
        assertThat(fetch(file).run()).isTrue();
        assertThat(server.asked()).isEmpty();
        Files.write(folder.resolve(NAME), Arrays.copyOf(zipped.toByteArray(), HALF));
        assertThatThrownBy(() -> fetch(file).run()).hasMessageContaining("status 404");
    }

    private boolean cancelledAt(long bytes, CatalogueFile file) {
        var fetch = new ArrayList<Fetch>();
        fetch.add(
                new Fetch(
                        Entries.of(file),
                        folder,
                        LIMITS,
                        progress -> {
                            if (progress.bytes() >= bytes) fetch.getFirst().cancel();
                        }));
        return fetch.getFirst().run();
    }

    private Fetch fetch(CatalogueFile... files) {
        return new Fetch(Entries.of(files), folder, LIMITS, heard::add);
    }

    private static CatalogueFile file(URI... addresses) {
        return Entries.file(NAME, WHOLE, addresses);
    }

    private void assertArrived() {
        assertThat(folder.resolve(NAME)).hasBinaryContent(WHOLE);
        assertThat(folder.resolve(NAME + ".part")).doesNotExist();
        assertThat(folder.resolve(NAME + ".part-of")).doesNotExist();
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
