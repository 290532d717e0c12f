package org.glyphery.dataset.reader;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A struct in Thrift's compact protocol, as Parquet's headers are written.
///
/// Format: thrift/doc/specs/thrift-compact-protocol.md.
final class ThriftBytes {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastField;

    private void begin(int field, int type) {
        bytes.write((field - lastField) << 4 | type);
        lastField = field;
    }

    private void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    ThriftBytes i32(int field, int number) {
        begin(field, I32);
        varint(zigzag(number));
        return this;
    }

    ThriftBytes i64(int field, long number) {
        begin(field, I64);
        varint(zigzag(number));
        return this;
    }

    ThriftBytes text(int field, String text) {
        begin(field, BINARY);
        byte[] content = ExampleFiles.utf8(text);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    ThriftBytes struct(int field, ThriftBytes struct) {
        begin(field, STRUCT);
        bytes.writeBytes(struct.done());
        return this;
    }

    ThriftBytes structs(int field, List<ThriftBytes> structs) {
        list(field, structs.size(), STRUCT);
        structs.forEach(struct -> bytes.writeBytes(struct.done()));
        return this;
    }

    ThriftBytes i32s(int field, int... numbers) {
        list(field, numbers.length, I32);
        for (int number : numbers) varint(zigzag(number));
        return this;
    }

    ThriftBytes texts(int field, String... texts) {
        list(field, texts.length, BINARY);
        for (String text : texts) {
            byte[] content = ExampleFiles.utf8(text);
            varint(content.length);
            bytes.writeBytes(content);
        }
        return this;
    }

    private void list(int field, int size, int type) {
        begin(field, LIST);
        if (size < 15) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(0xF0 | type);
            varint(size);
        }
    }

    byte[] done() {
        byte[] fields = bytes.toByteArray();
        return ExampleFiles.joined(fields, new byte[1]);
    }
}
