package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A struct in Thrift's compact protocol, walked through once, so that nothing in it announces more
/// than there is. Its whole numbers are kept, and those of the structs right within it.
///
/// Format: thrift/doc/specs/thrift-compact-protocol.md.
final class ThriftWalk {

    private static final int DEEPEST = 16;
    private static final int MOST_STRUCTS = 200_000;
    private static final int WITHIN = 1 << 10;

    private final ByteBuffer bytes;
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final List<Long> listed = new ArrayList<>();
    private final boolean keepsListed;
    private int structs;

    private ThriftWalk(ByteBuffer bytes, boolean keepsListed) {
        this.bytes = bytes;
        this.keepsListed = keepsListed;
    }

    /// Walks through one struct, behind whose end the buffer stands afterwards.
    static ThriftWalk through(ByteBuffer bytes) throws IOException {
        var walk = new ThriftWalk(bytes, false);
        walk.struct(0, 0);
        return walk;
    }

    /// The whole numbers of all structs in the lists of one struct, in their order.
    static List<Long> listed(ByteBuffer bytes) throws IOException {
        var walk = new ThriftWalk(bytes, true);
        walk.struct(0, 0);
        return walk.listed;
    }

    /// The number of a field, less than zero where there is none.
    long number(int field) {
        return numbers.getOrDefault(field, -1L);
    }

    /// The number of a field of the struct that is a field.
    long number(int struct, int field) {
        return numbers.getOrDefault(struct * WITHIN + field, -1L);
    }

    boolean has(int field) {
        return numbers.containsKey(field);
    }

    private void struct(int depth, int within) throws IOException {
        structs++;
        require(depth <= DEEPEST && structs <= MOST_STRUCTS);
        int field = 0;
        for (int head = next(); head != 0; head = next()) {
            int step = head >> 4;
            field = step == 0 ? (int) zigzag() : field + step;
            require(field > 0 && field < WITHIN);
            value(head & 0xF, depth, within * WITHIN + field);
        }
    }

    private void value(int type, int depth, int place) throws IOException {
        switch (type) {
            case 1, 2 -> {} // true and false are their own types
            case 3 -> skip(1);
            case 4, 5, 6 -> keep(depth, place, zigzag());
            case 7 -> skip(Double.BYTES);
            case 8 -> skip(varint());
            case 9, 10 -> list(depth);
            case 11 -> map(depth);
            case 12 -> struct(depth + 1, depth == 0 ? place : WITHIN);
            default -> throw new IOException("No type of Thrift: " + type);
        }
    }

    private void keep(int depth, int place, long number) {
        if (depth <= 1) numbers.put(place, number);
        else if (keepsListed && place > 0) listed.add(number);
    }

    private void list(int depth) throws IOException {
        int head = next();
        long size = head >> 4;
        if (size == 15) size = varint();
        require(size <= bytes.remaining());
        for (long index = 0; index < size; index++) element(head & 0xF, depth);
    }

    private void map(int depth) throws IOException {
        long size = varint();
        if (size == 0) return;
        int types = next();
        require(size <= bytes.remaining());
        for (long index = 0; index < size; index++) {
            element(types >> 4, depth);
            element(types & 0xF, depth);
        }
    }

    /// Elements of lists differ in that true and false take a byte.
    private void element(int type, int depth) throws IOException {
        if (type == 1 || type == 2) {
            skip(1);
        } else {
            value(type, Math.max(depth, 1) + 1, 0);
        }
    }

    private int next() throws IOException {
        require(bytes.hasRemaining());
        return bytes.get() & 0xFF;
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            number |= (long) (part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
        throw new IOException("A number without an end");
    }

    private long zigzag() throws IOException {
        long number = varint();
        return (number >>> 1) ^ -(number & 1);
    }

    private void skip(long count) throws IOException {
        require(count >= 0 && count <= bytes.remaining());
        bytes.position(bytes.position() + (int) count);
    }

    private static void require(boolean fits) throws IOException {
        if (!fits) throw new IOException("A struct of Thrift that is cut short or damaged");
    }
}
