package org.glyphery.dataset.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.glyphery.Bytes;
import org.glyphery.InvalidSetting;
import org.glyphery.Sha256;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told who cannot have a dataset, and what is left on the disk.
class FetchFailureTest {

    private static final String NAME = "pictures.bin";
    private static final byte[] WHOLE = new byte[100_000];
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final FetchLimits LIMITS = new FetchLimits(LONG, LONG, 1 << 20, 0);

    @TempDir private Path folder;
    private final DatasetServer server = new DatasetServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_file_that_no_mirror_has_is_told_with_all_that_was_tried() {
        URI first = server.serves("/first", request -> request.says(404));
        URI second = server.serves("/second", request -> request.says(503));
        assertFails(LIMITS, Entries.file(NAME, WHOLE, first, second))
                .hasMessage(
                        """
                        Kuzushiji-MNIST could not be fetched, since pictures.bin was not to be had: \
                        tried at %1$s (it is not there, status 404), \
                        then %1$s (the server answers with status 503). \
                        Fetch it again later; or put pictures.bin into the folder %2$s by hand.\
                        """
                                .formatted(first.getAuthority(), folder));
        assertNothingIsLeft();
    }

    @Test
    void a_wrong_checksum_is_told_and_the_file_thrown_away() {
        byte[] other = WHOLE.clone();
        other[777] ^= 1;
        URI address = server.serves("/a", request -> request.sends(other));
        assertFails(LIMITS, Entries.file(NAME, WHOLE, address))
                .hasMessageContaining(
                        "the SHA-256 is %s in place of %s"
                                .formatted(Sha256.of(other), Sha256.of(WHOLE)));
        var byMd5 =
                new CatalogueFile(
                        NAME,
                        List.of(address),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.of(Entries.md5(WHOLE)),
                        Optional.empty());
        assertFails(LIMITS, byMd5)
                .hasMessageContaining(
                        "the MD5 is %s in place of %s"
                                .formatted(Entries.md5(other), Entries.md5(WHOLE)));
        assertNothingIsLeft();
    }

    @Test
    void without_internet_a_person_is_told_to_look_at_the_connection() throws IOException {
        URI closed = URI.create("http://127.0.0.1:" + closedPort() + "/a");
        assertFails(LIMITS, Entries.file(NAME, WHOLE, closed))
                .hasMessage(
                        """
                        The server of Kuzushiji-MNIST cannot be reached: %s (the connection was refused). \
                        Check that this machine has a connection to the internet, and fetch it again; \
                        or put pictures.bin into the folder %s by hand.\
                        """
                                .formatted(closed.getAuthority(), folder));
        URI unknown = URI.create("http://no-such-host.invalid/a");
        assertFails(LIMITS, Entries.file(NAME, WHOLE, closed, unknown))
                .hasMessageContaining("The servers of Kuzushiji-MNIST cannot be reached")
                .hasMessageContaining(
                        "no-such-host.invalid (its name is not known to this machine)");
        assertNothingIsLeft();
    }

    @Test
    void a_server_that_falls_silent_is_left() throws IOException {
        var impatient = new FetchLimits(LONG, Duration.ofMillis(200), 1 << 20, 0);
        URI silent = server.serves("/a", request -> request.fallsSilentAfter(1000, WHOLE));
        assertFails(impatient, Entries.file(NAME, WHOLE, silent))
                .hasMessageContaining("nothing came for 0.2 seconds");
        var hasty = new FetchLimits(Duration.ofMillis(100), Duration.ofMillis(100), 1 << 20, 0);
        URI dumb = server.serves("/dumb", DatasetServer.Request::waits);
        assertFails(hasty, Entries.file(NAME, WHOLE, dumb))
                .hasMessageContaining("nothing came for 0.2 seconds");
        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void a_server_that_sends_more_than_announced_is_cut_off() {
        byte[] more = new byte[WHOLE.length + 1];
        URI unannounced = server.serves("/a", request -> request.sendsUnannounced(more));
        assertFails(LIMITS, Entries.file(NAME, WHOLE, unannounced))
                .hasMessageContaining("it sends more than 100,000 bytes, and was cut off");
        URI announced = server.serves("/b", request -> request.sends(more));
        assertFails(LIMITS, Entries.file(NAME, WHOLE, announced))
                .hasMessageContaining("it has a file of 100,001 bytes in place of one of 100,000");
        var small = new FetchLimits(LONG, LONG, 99_999, 0);
        assertFails(small, Entries.unknown(NAME, announced))
                .hasMessageContaining("it sends more than 99,999 bytes");
        assertFails(small, Entries.unknown(NAME, unannounced))
                .hasMessageContaining("it sends more than 99,999 bytes");
        assertNothingIsLeft();
    }

    @Test
    void a_file_that_stays_short_is_no_file() {
        byte[] less = new byte[WHOLE.length - 1];
        URI address = server.serves("/a", request -> request.sendsUnannounced(less));
        assertFails(LIMITS, Entries.file(NAME, WHOLE, address))
                .hasMessageContaining("it broke off after");
        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void space_is_asked_for_before_the_first_byte() {
        URI address = server.serves("/a", request -> request.sends(WHOLE));
        var roomy = new FetchLimits(LONG, LONG, 1 << 20, 1L << 60);
        assertFails(roomy, Entries.file(NAME, WHOLE, address))
                .hasMessageContaining("The disk of the folder " + folder + " has ")
                .hasMessageContaining(Bytes.words((1L << 60) + WHOLE.length))
                .hasMessageContaining("free some space, then fetch it again");
        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told() throws IOException {
        URI address = server.serves("/a", request -> request.sends(WHOLE));
        Path file = Files.createFile(folder.resolve("file"));
        var fetch =
                new Fetch(Entries.of(Entries.file(NAME, WHOLE, address)), file, LIMITS, _ -> {});
        assertThatThrownBy(fetch::run)
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining(
                        "the folder %s cannot be written to (a file of that name is in the way)"
                                .formatted(file));
    }

    @Test
    void a_disk_that_fills_up_is_told_as_one() {
        var failure = new IOException("No space left on device");
        assertThat(FetchFailed.here(Entries.of(), folder, failure))
                .hasMessage(
                        """
                        Kuzushiji-MNIST could not be fetched, since the disk of the folder %s is full: \
                        free some space, then fetch it again; what has arrived is kept.\
                        """
                                .formatted(folder));
    }

    @Test
    void a_dataset_without_addresses_is_put_there_by_hand() throws IOException {
        CatalogueFile[] files = {Entries.unknown("a.csv"), Entries.unknown("b.csv")};
        assertFails(LIMITS, files)
                .hasMessage(
                        """
                        Kuzushiji-MNIST cannot be fetched, since its files have no public address: \
                        put a.csv, b.csv into the folder %s by hand.\
                        """
                                .formatted(folder));
        Files.write(folder.resolve("a.csv"), WHOLE);
        Files.write(folder.resolve("b.csv"), WHOLE);
        assertThat(fetch(LIMITS, files).run()).isTrue();
    }

    @Test
    void a_fetch_can_be_cancelled_while_it_waits_for_an_answer()
            throws InterruptedException, ExecutionException {
        URI dumb = server.serves("/a", DatasetServer.Request::waits);
        assertThat(cancelledWhileItWaits(dumb)).isFalse();
        assertNothingIsLeft();
    }

    /// The queue of a socket that nobody accepts from is filled, so that one more connection hangs.
    @Test
    void a_fetch_can_be_cancelled_while_it_connects()
            throws IOException, InterruptedException, ExecutionException {
        var sockets = new ArrayList<Socket>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int filled = 0; filled < 2; filled++) {
                sockets.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            }
            URI address = URI.create("http://127.0.0.1:%d/a".formatted(full.getLocalPort()));
            assertThat(cancelledWhileItWaits(address)).isFalse();
        } finally {
            for (Socket socket : sockets) socket.close();
        }
        assertNothingIsLeft();
    }

    @Test
    void a_fetch_that_was_cancelled_before_never_begins() {
        URI address = server.serves("/a", request -> request.sends(WHOLE));
        Fetch fetch = fetch(LIMITS, Entries.file(NAME, WHOLE, address));
        fetch.cancel();
        assertThat(fetch.run()).isFalse();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void limits_of_no_time_are_refused() {
        assertThatThrownBy(() -> new FetchLimits(Duration.ZERO, LONG, 1, 0))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("time for connecting");
    }

    /// The thread goes on to other work, and must not find itself interrupted there.
    private boolean cancelledWhileItWaits(URI address)
            throws InterruptedException, ExecutionException {
        Fetch fetch = fetch(LIMITS, Entries.file(NAME, WHOLE, address));
        var threads = new ArrayList<Thread>();
        try (var executor =
                Executors.newSingleThreadExecutor(work -> {
                    threads.add(new Thread(work));
                    return threads.getFirst();
                })) {
            var result = executor.submit(fetch::run);
            while (threads.getFirst().getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
            fetch.cancel();
            boolean isThere = result.get();
            assertThat(executor.submit(() -> Thread.currentThread().isInterrupted()).get())
                    .isFalse();
            return isThere;
        }
    }

    private Fetch fetch(FetchLimits limits, CatalogueFile... files) {
        return new Fetch(Entries.of(files), folder, limits, _ -> {});
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFails(
            FetchLimits limits, CatalogueFile... files) {
        return assertThatThrownBy(() -> fetch(limits, files).run()).isInstanceOf(FetchFailed.class);
    }

    private void assertNothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
