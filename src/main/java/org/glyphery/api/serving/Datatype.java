package org.glyphery.api.serving;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// What the numbers of an input are, in the Open Inference Protocol.
enum Datatype {
    /// Numbers in [0, 1].
    FP32(Float.BYTES),

    /// Numbers in [0, 1], of which 32 bits are read.
    FP64(Double.BYTES),

    /// Grey levels from 0 to 255, which are divided by 255; 255 is ink.
    UINT8(Byte.BYTES);

    private static final int WHITE = 255;

    /// The size of one number, as it lies in memory.
    final int bytes;

    Datatype(int bytes) {
        this.bytes = bytes;
    }

    static Optional<Datatype> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /// The next number of a tensor in binary form.
    float next(ByteBuffer binary) {
        return switch (this) {
            case FP32 -> binary.getFloat();
            case FP64 -> (float) binary.getDouble();
            case UINT8 -> Byte.toUnsignedInt(binary.get());
        };
    }

    /// The array as models read it, with the same numbers in their place.
    ///
    /// @param name of the array, for messages
    /// @throws InvalidTensor with the first number that cannot be
    NumberArray toUnitRange(NumberArray array, String name) {
        float[] numbers = array.values();
        for (int index = 0; index < numbers.length; index++) {
            float number = numbers[index];
            if (!holds(number)) throw refused(array.place(name, index), number);
            numbers[index] =
                    switch (this) {
                        case FP32, FP64 -> UnitRange.clamped(number);
                        case UINT8 -> number / WHITE;
                    };
        }
        return array;
    }

    private boolean holds(float number) {
        return switch (this) {
            case FP32, FP64 -> UnitRange.holds(number);
            case UINT8 -> number >= 0 && number <= WHITE && number == Math.rint(number);
        };
    }

    private InvalidTensor refused(String place, float number) {
        return switch (this) {
            case FP32, FP64 -> UnitRange.refused(place, number, words(number));
            case UINT8 ->
                    new InvalidTensor(
                            "%s is %s, but UINT8 holds whole numbers from 0 to 255."
                                    .formatted(place, words(number)));
        };
    }

    private static String words(float number) {
        return Float.isFinite(number)
                ? new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString()
                : Float.toString(number);
    }
}
