package org.glyphery.run;

/// Labels as bytes: one each, two above 256 classes, the higher first.
final class LabelBytes {

    private static final int ONE_BYTE_CLASSES = 256;

    private LabelBytes() {}

    static byte[] of(int[] labels, int classes) {
        int size = size(classes);
        byte[] bytes = new byte[labels.length * size];
        for (int index = 0; index < bytes.length; index++) {
            int shift = (size - 1 - index % size) * Byte.SIZE;
            bytes[index] = (byte) (labels[index / size] >> shift);
        }
        return bytes;
    }

    static int[] read(byte[] bytes, int classes) {
        int size = size(classes);
        int[] labels = new int[bytes.length / size];
        for (int index = 0; index < bytes.length; index++) {
            labels[index / size] = (labels[index / size] << Byte.SIZE) | (bytes[index] & 0xFF);
        }
        return labels;
    }

    private static int size(int classes) {
        return classes > ONE_BYTE_CLASSES ? 2 : 1;
    }
}
