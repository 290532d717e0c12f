package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glyphery.dataset.reader.StoredArray.Element;

/// NumPy's `.npy`: a sign, the version, a header that reads like a dictionary of Python, then the
/// elements.
///
/// Format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1.0 to 3.0.
final class NumpyFile {

    private static final int SIGN = 6;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DIMENSIONS = 4;

    private static final Pattern TYPE =
            Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z])(\\d{0,6})'");

    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");

    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d, L]*)\\)");

    private final StoredFile file;
    private final ByteBuffer head;

    private NumpyFile(StoredFile file) throws IOException {
        this.file = file;
        head = ByteBuffer.wrap(file.head(SIGN + 6 + LONGEST_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    }

    static StoredArray of(StoredFile file) throws IOException {
        return new NumpyFile(file).array().checked();
    }

    private StoredArray array() {
        if (head.capacity() < SIGN + 6) throw damaged();
        int version = head.get(SIGN);
        if (version < 1 || version > 3) throw damaged();
        int begin = version == 1 ? SIGN + 4 : SIGN + 6;
        int length =
                version == 1 ? Short.toUnsignedInt(head.getShort(SIGN + 2)) : head.getInt(SIGN + 2);
        if (length < 0 || length > head.capacity() - begin) throw damaged();
        byte[] bytes = new byte[length];
        head.get(begin, bytes);
        String header = new String(bytes, StandardCharsets.UTF_8);
        Matcher type = found(TYPE, header).orElseThrow(this::unknown);
        boolean inFortranOrder =
                found(ORDER, header).orElseThrow(this::damaged).group(1).equals("True");
        long[] sizes = sizes(found(SHAPE, header).orElseThrow(this::damaged).group(1));
        ByteOrder order =
                type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new StoredArray(
                file,
                begin + length,
                element(type.group(2).charAt(0), type.group(3)),
                order,
                sizes,
                inFortranOrder && sizes.length > 1);
    }

    private static Optional<Matcher> found(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private Element element(char kind, String digits) {
        int size = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        if ((kind == 'U' || kind == 'S' || kind == 'a') && size >= 1 && size <= LONGEST_TEXT) {
            return new Element.OfTexts(size, kind == 'U');
        }
        return NumberType.ofNumpy(kind, size)
                .map(Element.OfNumbers::new)
                .orElseThrow(this::unknown);
    }

    private long[] sizes(String shape) {
        String[] written = shape.replace("L", "").replace(" ", "").split(",", -1);
        int dimensions = 0;
        long[] sizes = new long[written.length];
        for (String size : written) {
            if (size.isEmpty()) continue;
            if (size.length() > 12) throw damaged();
            sizes[dimensions++] = Long.parseLong(size);
        }
        if (dimensions == 0 || dimensions > MOST_DIMENSIONS) {
            throw new UnreadableExamples(
                    file.place(),
                    "the array has %d dimensions".formatted(dimensions),
                    "Pictures have three (examples, height, width) or four with channels, labels"
                            + " one. Save it so.");
        }
        return Arrays.copyOf(sizes, dimensions);
    }

    private UnreadableExamples damaged() {
        return new UnreadableExamples(
                file.place(),
                "the header of the array is cut short or damaged",
                "Save the array again with numpy.save or numpy.savez.");
    }

    private UnreadableExamples unknown() {
        return new UnreadableExamples(
                file.place(),
                "the array holds neither numbers nor texts of a fixed length, or its header is"
                        + " damaged",
                "Save it as an array of uint8 or float32, labels as integers or texts. Objects"
                        + " (pickles) are not read, for they can hold programs.");
    }
}
