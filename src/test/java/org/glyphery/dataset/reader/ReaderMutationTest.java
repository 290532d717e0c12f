package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.idxLabels;
import static org.glyphery.dataset.reader.ExampleFiles.idxPictures;
import static org.glyphery.dataset.reader.ExampleFiles.npy;
import static org.glyphery.dataset.reader.ExampleFiles.tar;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;
import static org.glyphery.dataset.reader.ExampleFiles.zip;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.glyphery.Bytes;
import org.glyphery.Thorough;
import org.glyphery.dataset.reader.ParquetBytes.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of damaged files of every form: each is read whole or refused in a sentence, and
/// nothing of it stays on the disk or in memory.
class ReaderMutationTest {

    private static final long SEED = 20261129;
    private static final int EACH = Thorough.ON ? 150 : 75;

    /// Memory that one reading may take in passing beyond what the whole file takes, whatever the
    /// damaged one announces: pictures of the size that the limits allow.
    private static final long IN_PASSING = 32 * Bytes.MIB;

    private static final long TOLERANCE = 16 * Bytes.MIB;

    @TempDir private Path folder;

    /// A file, and those that lie beside it.
    ///
    /// @param beside by name; where there are none, the file is given by itself
    private record Target(String name, byte[] whole, Map<String, byte[]> beside) {

        Target(String name, byte[] whole) {
            this(name, whole, Map.of());
        }
    }

    private static List<Target> targets() {
        byte[] pictures = idxPictures(3, 4, 4, 0);
        byte[] labels = idxLabels(1, 2, 3);
        var idx = Map.of("train-images", pictures, "train-labels", labels);
        byte[] table = utf8("label,a,b,c,d\n3,0,1,2,255\ncat,4,5,6,7\n\"do\"\"g\",8,9,10,.5\n");
        byte[] x = npy("<f4", true, "(2, 2, 2)", new byte[32]);
        byte[] y = npy("<U3", false, "(2,)", "catdog".getBytes(Charset.forName("UTF-32LE")));
        byte[] text = npy("|S2", false, "(2,)", utf8("abcd"));
        Map<String, byte[]> folders = new TreeMap<>();
        folders.put("pets/train/cat/1.png", PictureReadingTest.png(1));
        folders.put("pets/train/dog/1.png", PictureReadingTest.png(2));
        folders.put("pets/test/cat/1.png", PictureReadingTest.png(3));
        byte[] csv = utf8("file_name,label\n1.png,cat\n2.png,dog\n");
        var named = Map.of("1.png", PictureReadingTest.png(1), "2.png", PictureReadingTest.png(2));
        var targets = new ArrayList<Target>();
        targets.add(new Target("train-images", pictures, Map.of("train-labels", labels)));
        targets.add(new Target("train-labels", labels, Map.of("train-images", pictures)));
        targets.add(new Target("train-images.gz", gzip(pictures), Map.of("train-labels", labels)));
        targets.add(new Target("idx.zip", zip(idx)));
        targets.add(new Target("letters.csv", table));
        targets.add(new Target("letters.data.gz", gzip(table)));
        targets.add(new Target("x.npy", x, Map.of("y.npy", text)));
        targets.add(new Target("data.npz", zip(Map.of("x.npy", x, "y.npy", text))));
        targets.add(new Target("y.npy", y, Map.of("x.npy", x)));
        targets.add(new Target("data_batch_1.bin", new byte[2 * 3073]));
        targets.add(new Target("cifar.tar.gz", CifarReadingTest.archive()));
        targets.add(new Target("pets.zip", zip(folders)));
        targets.add(new Target("pets.tar", tar(folders)));
        targets.add(new Target("metadata.csv", csv, named));
        for (Codec codec : Codec.values()) {
            targets.add(new Target(codec + ".parquet", ParquetReadingTest.huggingFace(codec)));
        }
        byte[] inDictionaries =
                new ParquetBytes(Codec.ZSTD)
                        .binaries("image", PictureReadingTest.png(1), PictureReadingTest.png(2))
                        .texts("label", "cat", "dog")
                        .inDictionaries()
                        .done();
        targets.add(new Target("dictionaries.parquet", inDictionaries));
        return targets;
    }

    @Test
    @Timeout(300)
    void damaged_files_are_read_whole_or_refused() throws IOException {
        var targets = targets();
        var failures = new ArrayList<String>();
        for (int place = 0; place < targets.size(); place++) {
            failures.addAll(failures(targets.get(place), targets, place, 0, 5));
        }
        long heap = heap();
        int readings = 0;
        for (int place = 0; place < targets.size(); place++) {
            failures.addAll(failures(targets.get(place), targets, place, 5, EACH));
            readings += EACH;
        }
        assertThat(failures).isEmpty();
        assertThat(readings).isGreaterThan(1_000);
        // The library of Parquet lets go of its pieces on threads of its own, after closing.
        Awaitility.await().until(() -> heap() < heap + TOLERANCE);
    }

    private List<String> failures(Target target, List<Target> all, int place, int from, int to)
            throws IOException {
        var failures = new ArrayList<String>();
        byte[] other = all.get((place + 7) % all.size()).whole();
        long begin = allocated();
        read(target, target.whole());
        long usual = allocated() - begin;
        for (int number = from; number < to; number++) {
            byte[] damaged = new FileMutations(SEED, place, number).of(target.whole(), other);
            long before = allocated();
            try {
                read(target, damaged);
            } catch (UnreadableExamples told) {
                boolean isSentence = told.getMessage().matches("[^\\p{Cc}]+\\.");
                if (!isSentence) failures.add(target.name() + ": " + told.getMessage());
            } catch (Throwable failure) {
                failures.add("%s, %d: %s".formatted(target.name(), number, failure));
            }
            long taken = allocated() - before;
            if (taken > usual + IN_PASSING) {
                failures.add("%s, %d took %s".formatted(target.name(), number, Bytes.words(taken)));
            }
        }
        return failures;
    }

    private void read(Target target, byte[] damaged) throws IOException {
        Path file = Files.write(folder.resolve(target.name()), damaged);
        try {
            if (target.beside().isEmpty()) {
                Gathered.from(file);
            } else {
                for (var each : target.beside().entrySet()) {
                    Files.write(folder.resolve(each.getKey()), each.getValue());
                }
                Gathered.from(folder);
            }
        } finally {
            for (String name : target.beside().keySet()) Files.delete(folder.resolve(name));
            Files.delete(file);
        }
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
