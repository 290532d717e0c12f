package org.glyphery.dataset.reader;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/// The form of numbers in arrays.
enum NumberType {
    BOOL('b', 1, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.get(place) == 0 ? 0 : 1;
        }
    },
    UINT8('u', 1, 0x08) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.get(place) & 0xFF;
        }
    },
    INT8('i', 1, 0x09) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.get(place);
        }
    },
    UINT16('u', 2, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return Short.toUnsignedInt(bytes.getShort(place));
        }
    },
    INT16('i', 2, 0x0B) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.getShort(place);
        }
    },
    UINT32('u', 4, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return Integer.toUnsignedLong(bytes.getInt(place));
        }
    },
    INT32('i', 4, 0x0C) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.getInt(place);
        }
    },
    UINT64('u', 8, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            long number = bytes.getLong(place);
            return number >= 0 ? number : 2.0 * (number >>> 1);
        }
    },
    INT64('i', 8, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.getLong(place);
        }
    },
    FLOAT16('f', 2, -1) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return Float.float16ToFloat(bytes.getShort(place));
        }
    },
    FLOAT32('f', 4, 0x0D) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.getFloat(place);
        }
    },
    FLOAT64('f', 8, 0x0E) {
        @Override
        double get(ByteBuffer bytes, int place) {
            return bytes.getDouble(place);
        }
    };

    private final char kind;
    private final int bytes;
    private final int idxCode;

    /// @param kind NumPy's letter
    /// @param idxCode the third byte of an IDX file, negative where IDX has no such numbers
    NumberType(char kind, int bytes, int idxCode) {
        this.kind = kind;
        this.bytes = bytes;
        this.idxCode = idxCode;
    }

    static Optional<NumberType> ofIdx(int code) {
        return Stream.of(values()).filter(type -> type.idxCode == code).findFirst();
    }

    static Optional<NumberType> ofNumpy(char kind, int bytes) {
        return Stream.of(values())
                .filter(type -> type.kind == kind && type.bytes == bytes)
                .findFirst();
    }

    int bytes() {
        return bytes;
    }

    /// @param place of its first byte
    abstract double get(ByteBuffer bytes, int place);
}
