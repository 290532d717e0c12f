package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.idxLabels;
import static org.glyphery.dataset.reader.ExampleFiles.idxPictures;
import static org.glyphery.dataset.reader.ExampleFiles.joined;
import static org.glyphery.dataset.reader.ExampleFiles.tar;
import static org.glyphery.dataset.reader.ExampleFiles.tarEntry;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;
import static org.glyphery.dataset.reader.ExampleFiles.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.glyphery.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives, and those that were made to do harm.
class ArchiveReadingTest {

    private static final byte[] NOTHING = {};

    @TempDir private Path folder;

    private static Map<String, byte[]> idxPair() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("data/", NOTHING);
        files.put("data/train-images-idx3-ubyte.gz", gzip(idxPictures(2, 1, 2, 5)));
        files.put("data/train-labels-idx1-ubyte", idxLabels(4, 2));
        files.put("data/README", utf8("Two digits."));
        files.put("__MACOSX/data/._train-labels-idx1-ubyte", utf8("junk"));
        files.put("data/.DS_Store", utf8("junk"));
        files.put("data/Thumbs.db", utf8("junk"));
        return files;
    }

    @Test
    void zip_tar_and_zipped_tar_hold_the_same() throws IOException {
        byte[] tar = tar(idxPair());
        var archives = Map.of("a.zip", zip(idxPair()), "b.tar", tar, "c.tar.gz", gzip(tar));
        for (var archive : archives.entrySet()) {
            var read = Gathered.fromFile(folder, archive.getKey(), archive.getValue());
            assertThat(read.labels()).as(archive.getKey()).containsExactly("4", "2");
            assertThat(read.numbers(1).values()).containsExactly(7, 8);
            assertThat(read.places().getFirst())
                    .isEqualTo("data/train-images-idx3-ubyte, example 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../train-labels",
                "/etc/train-labels",
                "data/../../x",
                "C:\\x",
                "a\\..\\..\\b",
                "\\x"
            })
    void paths_that_lead_out_of_the_archive_are_refused(String path) {
        refuses("x.zip", zip(Map.of(path, utf8("1,2"))), "a path that leads out of the archive");
        refuses("x.tar", tar(Map.of(path, utf8("1,2"))), "a path that leads out of the archive");
        assertThat(folder.resolveSibling("train-labels")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '6'})
    void links_and_devices_in_a_tar_are_refused(char kind) {
        byte[] tar = joined(tarEntry("cat/1.png", kind, "/etc/passwd", NOTHING), new byte[1024]);
        refuses("x.tar", tar, "the archive holds \"cat/1.png\", which is a link");
    }

    @Test
    void links_in_a_zip_are_refused() {
        byte[] zip = zip(Map.of("cat/1.png", utf8("/etc/passwd")));
        int directory = directory(zip);
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(directory + 5, (byte) 3); // made by Unix
        buffer.putInt(directory + 38, 0120777 << 16);
        refuses("x.zip", zip, "the archive holds \"cat/1.png\", which is a link");
    }

    private static int directory(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt(zip.length - 22 + 16);
    }

    @Test
    void encrypted_zips_are_refused() {
        byte[] zip = zip(Map.of("cat/1.png", utf8("secret")));
        zip[6] |= 1;
        zip[directory(zip) + 8] |= 1;
        refuses("x.zip", zip, "which is encrypted");
    }

    @Test
    void archives_within_archives_are_refused() {
        byte[] inner = zip(Map.of("1.png", NOTHING));
        refuses(
                "x.zip",
                zip(Map.of("a/inner.zip", inner)),
                "\"a/inner.zip\", which is an archive itself");
        refuses(
                "x.tar",
                tar(Map.of("b.tar.gz", gzip(tar(idxPair())))),
                "\"b.tar.gz\", which is an archive itself");
        refuses("x.gz", gzip(inner), "\"x.gz\", which is an archive itself");
        refuses(
                "x.7z",
                joined(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}, new byte[99]),
                "a kind that is not read here");
    }

    @Test
    void bombs_are_refused_before_they_fill_the_disk() {
        byte[] zeros = new byte[(int) (20 * Bytes.MIB)];
        refuses("x.zip", zip(Map.of("train.csv", zeros)), "more than 200 times as much");
        refuses("x.csv.gz", gzip(zeros), "more than 200 times as much");
        refuses("x.tar.gz", gzip(tar(Map.of("train.csv", zeros))), "more than 200 times as much");
    }

    @Test
    void more_bytes_files_or_examples_than_the_limits_allow_are_refused() throws IOException {
        Files.write(folder.resolve("x.zip"), zip(idxPair()));
        refusesWithin(new ReaderLimits(30, 100, 100, 1000), "larger than 30 bytes");
        refusesWithin(new ReaderLimits(1000, 3, 100, 1000), "more than 3 files and folders");
        refusesWithin(
                new ReaderLimits(1000, 100, 1, 1000), "example 2: there are more than 1 examples");
        refusesWithin(
                new ReaderLimits(1000, 100, 100, 7), "the pictures are 1x2x1, which is too large");
    }

    private void refusesWithin(ReaderLimits limits, String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() ->
                        Gathered.from(
                                folder.resolve("x.zip"), "x.zip", ReadingChoices.none(), limits))
                .withMessageContaining(words);
    }

    /// The reader of tars takes long names into memory.
    @Test
    void headers_of_a_tar_that_are_larger_than_any_real_one_are_refused() {
        byte[] name = new byte[(int) (2 * Bytes.MIB)];
        Arrays.fill(name, (byte) 'x');
        byte[] tar = joined(tarEntry("././@LongLink", 'L', "", name), tar(idxPair()));
        refuses("x.tar", tar, "cut short, damaged or of a rare kind");
    }

    @Test
    void the_same_path_twice_is_refused() {
        byte[] entry = tarEntry("train.csv", '0', "", utf8("1,2\n"));
        refuses("x.tar", joined(entry, entry, new byte[1024]), "holds \"train.csv\" twice");
    }

    @Test
    void archives_that_are_cut_short_anywhere_are_refused() throws IOException {
        byte[] tar = tar(idxPair());
        for (byte[] whole : new byte[][] {zip(idxPair()), tar, gzip(tar)}) {
            int step = Math.max(1, whole.length / 40);
            int end = whole == tar ? whole.length - 1024 : whole.length;
            for (int length = 0; length < end; length += step) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatExceptionOfType(UnreadableExamples.class)
                        .as("%d of %d", length, whole.length)
                        .isThrownBy(() -> Gathered.fromFile(folder, "x", cut));
            }
        }
    }

    @Test
    void damaged_content_is_told_by_its_checksum() {
        byte[] zip = zip(Map.of("train.csv", utf8("1,2\n3,4\n")));
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int sum = directory(zip) + 16;
        buffer.putInt(sum, buffer.getInt(sum) ^ 1);
        refuses("x.zip", zip, "\"train.csv\", whose checksum is wrong");
    }

    @Test
    void nobody_waits_for_what_was_cancelled() throws IOException {
        Path file = Files.write(folder.resolve("x.zip"), zip(idxPair()));
        for (int asked = 0; asked < 12; asked++) {
            var left = new AtomicInteger(asked);
            Path workspace = Files.createDirectory(folder.resolve("workspace" + asked));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> {
                        try (var source =
                                ExampleSource.open(
                                        file,
                                        "x.zip",
                                        workspace,
                                        ReadingChoices.none(),
                                        Gathered.LIMITS,
                                        () -> left.getAndDecrement() > 0)) {
                            while (true) source.read(_ -> {});
                        }
                    });
        }
    }

    private void refuses(String name, byte[] archive, String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, name, archive))
                .withMessageStartingWith(name)
                .withMessageContaining(words)
                .withMessageEndingWith(".");
    }
}
