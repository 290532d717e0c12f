package org.glyphery.api.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glyphery.Randomness;

/// Makes bad bodies from good ones, the same from the same seed.
final class Mutations {

    private static final Pattern VALUE =
            Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|\"[^\"]*\"|true|false|null");

    /// What stands in the place of a value, or of a piece of the text.
    private static final List<String> VALUES =
            List.of(
                    "1e400",
                    "-1e308",
                    "NaN",
                    "Infinity",
                    "-0.0",
                    "1e-400",
                    "99999999999999999999",
                    "-9223372036854775809",
                    "2147483648",
                    "-1",
                    "0",
                    "0.5",
                    "1".repeat(99),
                    "7".repeat(5_000),
                    "null",
                    "true",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"../../etc/passwd\"",
                    "\"%00\"",
                    "\"" + "x".repeat(20_000) + "\"",
                    "[]",
                    "{}",
                    "[[[[[[1]]]]]]",
                    "{\"kind\": {\"kind\": []}}",
                    "[" + "1,".repeat(5_000) + "1]",
                    "[".repeat(90) + "]".repeat(90),
                    "[".repeat(3_000) + "]".repeat(3_000),
                    "{\"a\":".repeat(300) + "1" + "}".repeat(300));

    private final Randomness randomness;

    Mutations(long... seed) {
        randomness = new Randomness(Randomness.key(seed));
    }

    /// One to three changes to any file.
    byte[] ofBytes(byte[] good) {
        byte[] changed = good;
        for (int i = 0; i <= randomness.nextInt(3); i++) changed = changedBytes(changed);
        return changed;
    }

    /// One to three changes to a text, most of which leave it one that parsers get far with.
    byte[] ofText(byte[] good) {
        byte[] changed = good;
        for (int i = 0; i <= randomness.nextInt(3); i++) {
            changed = randomness.nextInt(4) == 0 ? changedBytes(changed) : changedValue(changed);
        }
        return changed;
    }

    private byte[] changedBytes(byte[] bytes) {
        if (bytes.length == 0) return bytes;
        // Where headers are, every second time.
        int bound = randomness.nextInt(2) == 0 ? Math.min(64, bytes.length) : bytes.length;
        int place = randomness.nextInt(bound);
        int length = 1 + randomness.nextInt(Math.min(40, bytes.length - place));
        byte[] piece = Arrays.copyOfRange(bytes, place, place + length);
        return switch (randomness.nextInt(7)) {
            case 0, 1 -> {
                byte[] flipped = bytes.clone();
                flipped[place] ^= (byte) (1 << randomness.nextInt(8));
                yield flipped;
            }
            case 2 -> {
                byte[] large = bytes.clone();
                Arrays.fill(large, place, place + length, (byte) (randomness.nextInt(2) * 255));
                yield large;
            }
            case 3 -> Arrays.copyOf(bytes, place);
            case 4 -> spliced(bytes, place, new byte[0], length);
            case 5 -> spliced(bytes, place, repeated(piece, 1 + randomness.nextInt(50)), 0);
            default -> spliced(bytes, place, noise(length), length);
        };
    }

    private byte[] changedValue(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) return changedBytes(bytes);
        MatchResult value = values.get(randomness.nextInt(values.size()));
        String other = VALUES.get(randomness.nextInt(VALUES.size()));
        String changed = text.substring(0, value.start()) + other + text.substring(value.end());
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) noise[i] = (byte) randomness.nextLong();
        return noise;
    }

    private static byte[] repeated(byte[] piece, int times) {
        var repeated = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) repeated.writeBytes(piece);
        return repeated.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int place, byte[] piece, int instead) {
        var spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, place);
        spliced.writeBytes(piece);
        spliced.write(bytes, place + instead, bytes.length - place - instead);
        return spliced.toByteArray();
    }
}
