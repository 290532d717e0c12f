package org.glyphery.dataset.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files as their formats describe them, written by the JDK alone.
public final class ExampleFiles {

    private ExampleFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) bytes[place] = (byte) values[place];
        return bytes;
    }

    static byte[] joined(byte[]... pieces) {
        var joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) joined.writeBytes(piece);
        return joined.toByteArray();
    }

    /// @param code of the type of the numbers, 0x08 for unsigned bytes
    static byte[] idx(int code, int[] sizes, byte[] numbers) {
        var file = ByteBuffer.allocate(4 + 4 * sizes.length + numbers.length);
        file.put((byte) 0).put((byte) 0).put((byte) code).put((byte) sizes.length);
        for (int size : sizes) file.putInt(size);
        return file.put(numbers).array();
    }

    /// Pictures of unsigned bytes that count up from a beginning.
    public static byte[] idxPictures(int count, int height, int width, int begin) {
        int[] numbers = IntStream.range(begin, begin + count * height * width).toArray();
        return idx(0x08, new int[] {count, height, width}, bytes(numbers));
    }

    public static byte[] idxLabels(int... labels) {
        return idx(0x08, new int[] {labels.length}, bytes(labels));
    }

    /// NumPy's format 1.0.
    ///
    /// @param type as NumPy writes it, "<f4"
    /// @param shape as Python writes it, "(2, 28, 28)"
    static byte[] npy(String type, boolean fortran, String shape, byte[] elements) {
        String header =
                "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
                        .formatted(type, fortran ? "True" : "False", shape);
        String padded = header + " ".repeat(Math.floorMod(-(10 + header.length() + 1), 64)) + "\n";
        byte[] length = bytes(padded.length() & 0xFF, padded.length() >> 8);
        return joined(bytes(0x93), utf8("NUMPY"), bytes(1, 0), length, utf8(padded), elements);
    }

    public static byte[] gzip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return zipped.toByteArray();
    }

    /// @param files by their names; names that end with a slash are folders
    public static byte[] zip(Map<String, byte[]> files) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return zipped.toByteArray();
    }

    /// A POSIX tar, IEEE Std 1003.1, "ustar Interchange Format".
    static byte[] tar(Map<String, byte[]> files) {
        var tar = new ByteArrayOutputStream();
        files.forEach((name, content) ->
                tar.writeBytes(tarEntry(name, name.endsWith("/") ? '5' : '0', "", content)));
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    /// @param kind '0' for a file, '1' a link, '2' a symbolic link, '3' a device, '5' a folder
    static byte[] tarEntry(String name, char kind, String link, byte[] content) {
        var header = ByteBuffer.allocate(512);
        header.put(0, utf8(name));
        header.put(100, utf8("0000644\0" + "0000000\0" + "0000000\0"));
        header.put(124, utf8("%011o\0".formatted(content.length) + "00000000000\0"));
        header.put(148, utf8("        ")); // the sum is taken with spaces in its place
        header.put(156, (byte) kind);
        header.put(157, utf8(link));
        header.put(257, utf8("ustar\00000"));
        int sum = 0;
        for (byte each : header.array()) sum += each & 0xFF;
        header.put(148, utf8("%06o\0 ".formatted(sum)));
        byte[] padding = new byte[Math.floorMod(-content.length, 512)];
        return joined(header.array(), content, padding);
    }
}
