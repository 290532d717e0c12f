package org.glyphery.network;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// NumPy's `.npz`: a zip of `.npy` files, uncompressed, little-endian float32 or int8, C order.
/// `numpy.load` reads it.
///
/// Format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html, version 1.0.
///
/// @see "src/docs/decisions/weights-as-npz.md"
public final class Npz {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final String FLOAT32 = "<f4";
    private static final String INT8 = "|i1";
    private static final Pattern HEADER =
            Pattern.compile(
                    "\\{'descr': '(<f4|\\|i1)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\),"
                            + " \\}\\s*");

    private Npz() {}

    public static void write(Weights weights, OutputStream out) throws IOException {
        write(weights.arrays(), out);
    }

    public static void write(List<? extends NpzArray> arrays, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setMethod(ZipOutputStream.STORED);
        for (NpzArray array : arrays) {
            byte[] npy = npy(array);
            var crc = new CRC32();
            crc.update(npy);
            var entry = new ZipEntry(array.name() + ".npy");
            entry.setSize(npy.length);
            entry.setCrc(crc.getValue());
            entry.setTime(0); // the same weights are the same file
            zip.putNextEntry(entry);
            zip.write(npy);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /// @throws IOException if this is not what [#write] makes of weights, or not the whole of it
    public static Weights read(InputStream in) throws IOException {
        var weights = new ArrayList<NamedArray>();
        for (NpzArray array : readArrays(in)) {
            if (!(array instanceof NamedArray floats)) {
                throw new IOException("The array %s is not float32".formatted(array.name()));
            }
            weights.add(floats);
        }
        return new Weights(weights);
    }

    /// @throws IOException if this is not what [#write] makes, or not the whole of it
    public static List<NpzArray> readArrays(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        var arrays = new ArrayList<NpzArray>();
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            arrays.add(array(arrayName(entry.getName()), zip));
        }
        List<String> listed = ZipDirectory.names(bytes).stream().map(Npz::arrayName).toList();
        if (!arrays.stream().map(NpzArray::name).toList().equals(listed)) {
            throw new IOException("This is no .npz file, or not the whole of one");
        }
        return arrays;
    }

    private static String arrayName(String file) {
        return file.replaceFirst("\\.npy$", "");
    }

    private static byte[] npy(NpzArray array) {
        String type =
                switch (array) {
                    case NamedArray _ -> FLOAT32;
                    case LevelArray _ -> INT8;
                };
        byte[] header = header(type, array.shape());
        long size = MAGIC.length + 2 + header.length + array.bytes();
        var buffer = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).putShort((short) header.length).put(header);
        switch (array) {
            case NamedArray floats -> buffer.asFloatBuffer().put(floats.values());
            case LevelArray levels -> buffer.put(levels.levels());
        }
        return buffer.array();
    }

    private static byte[] header(String type, List<Integer> shape) {
        String sizes =
                shape.size() == 1
                        ? shape.getFirst() + ","
                        : shape.stream().map(Object::toString).collect(Collectors.joining(", "));
        String text =
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sizes);
        int unpadded = MAGIC.length + 2 + text.length() + 1;
        int padding = Math.floorMod(-unpadded, ALIGNMENT);
        return (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static NpzArray array(String name, InputStream in) throws IOException {
        var data = new DataInputStream(in);
        if (!Arrays.equals(MAGIC, data.readNBytes(MAGIC.length))) {
            throw new IOException("The array %s is not in NumPy's format 1.0".formatted(name));
        }
        int length = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
        Matcher header = header(name, data.readNBytes(length));
        boolean floats = header.group(1).equals(FLOAT32);
        List<Integer> shape = shape(name, header.group(2));
        byte[] bytes = data.readAllBytes();
        double size = shape.stream().mapToDouble(side -> side).reduce(1, (one, two) -> one * two);
        if (bytes.length != (floats ? Float.BYTES : 1) * size) {
            throw new IOException("The array %s does not fill its shape".formatted(name));
        }
        if (!floats) return new LevelArray(name, shape, bytes);
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new NamedArray(name, shape, values);
    }

    private static Matcher header(String name, byte[] header) throws IOException {
        Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            throw new IOException(
                    "The array %s is neither float32 nor int8 in C order".formatted(name));
        }
        return matcher;
    }

    private static List<Integer> shape(String name, String sizes) throws IOException {
        try {
            return Stream.of(sizes.split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw new IOException("The array %s has a shape that cannot be".formatted(name), e);
        }
    }
}
