package org.glyphery.dataset.reader;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glyphery.Randomness;

/// Makes damaged files of whole ones, the same from the same seed.
final class FileMutations {

    private static final int[] EXTREMES = {0, 1, -1, 0x7FFFFFFF, 0x80000000, 0xFFFF, 0x7FFF0000};

    private final Randomness randomness;

    FileMutations(long... seed) {
        randomness = new Randomness(Randomness.key(seed));
    }

    /// One to three changes.
    ///
    /// @param other a file that pieces are taken from
    byte[] of(byte[] whole, byte[] other) {
        byte[] changed = whole;
        for (int change = 0; change <= randomness.nextInt(3); change++) {
            changed = changed(changed, other);
        }
        return changed;
    }

    private byte[] changed(byte[] file, byte[] other) {
        if (file.length == 0) return other;
        int place = place(file.length);
        int length = 1 + randomness.nextInt(Math.min(64, file.length - place));
        return switch (randomness.nextInt(8)) {
            case 0, 1 -> flipped(file, place);
            case 2 -> extreme(file, place);
            case 3 -> Arrays.copyOf(file, place);
            case 4 -> spliced(file, place, new byte[0], length);
            case 5 -> spliced(file, place, Arrays.copyOfRange(file, place, place + length), 0);
            case 6 -> spliced(file, place, noise(length), randomness.nextInt(2) * length);
            default -> spliced(file, place, piece(other), length);
        };
    }

    /// Headers and directories, at both ends, are met more often than what lies between.
    private int place(int length) {
        int near = randomness.nextInt(Math.min(96, length));
        return switch (randomness.nextInt(3)) {
            case 0 -> near;
            case 1 -> length - 1 - near;
            default -> randomness.nextInt(length);
        };
    }

    private byte[] flipped(byte[] file, int place) {
        byte[] flipped = file.clone();
        flipped[place] ^= (byte) (1 << randomness.nextInt(8));
        return flipped;
    }

    private byte[] extreme(byte[] file, int place) {
        byte[] number = ByteBuffer.allocate(4).putInt(EXTREMES[randomness.nextInt(7)]).array();
        byte[] changed = file.clone();
        System.arraycopy(number, 0, changed, place, Math.min(4, file.length - place));
        return changed;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        for (int place = 0; place < length; place++) noise[place] = (byte) randomness.nextLong();
        return noise;
    }

    private byte[] piece(byte[] other) {
        int begin = randomness.nextInt(other.length);
        return Arrays.copyOfRange(
                other, begin, begin + randomness.nextInt(other.length - begin + 1));
    }

    private static byte[] spliced(byte[] file, int place, byte[] piece, int instead) {
        return ExampleFiles.joined(
                Arrays.copyOf(file, place),
                piece,
                Arrays.copyOfRange(file, Math.min(file.length, place + instead), file.length));
    }
}
