package org.glyphery.dataset.statistics;

/// Finds all pairs of near pictures: those that are near in a few coordinates, of which no near
/// pair is missing, are held against each other pixel by pixel.
final class NearSearch {

    /// The share of the lesser norm that near pictures differ by at most.
    private static final double NEAR = 0.15;

    private static final double WHITE = 255;

    /// Pairs that are held against each other pixel by pixel before the search gives up: seconds.
    private static final int MOST_LOOKS = 5_000_000;

    private final AllExamples all;
    private final int[] numbers;
    private final double[] radii; // within which each has those that are near
    private final PointTree tree;
    private final byte[] one;
    private final byte[] other;
    private int looks;

    /// @param numbers of the examples that are held against each other
    NearSearch(AllExamples all, int[] numbers) {
        this.all = all;
        this.numbers = numbers;
        one = new byte[all.shape().pixels()];
        other = new byte[all.shape().pixels()];
        radii = new double[numbers.length];
        var blocks = new PictureBlocks(all.shape());
        float[] coordinates = new float[numbers.length * blocks.count()];
        for (int place = 0; place < numbers.length; place++) {
            all.copyBytes(numbers[place], one);
            radii[place] = NEAR * norm(one);
            blocks.write(one, coordinates, place * blocks.count());
        }
        tree = new PointTree(coordinates, blocks.count());
    }

    /// Tells of each pair that is near.
    ///
    /// @return whether all were found
    boolean tell(PairTally tally) {
        for (int place = 0; place < numbers.length && looks < MOST_LOOKS; place++) {
            int first = place;
            all.copyBytes(numbers[first], one);
            tree.around(
                    first,
                    radii[first],
                    second -> {
                        if (numbers[second] > numbers[first]) look(first, second, tally);
                    });
        }
        return looks < MOST_LOOKS;
    }

    private void look(int first, int second, PairTally tally) {
        looks++;
        all.copyBytes(numbers[second], other);
        double distance = distance();
        if (distance < Math.min(radii[first], radii[second])) {
            tally.add(numbers[first], numbers[second], distance);
        }
    }

    private double distance() {
        long squares = 0;
        for (int pixel = 0; pixel < one.length; pixel++) {
            int difference = (one[pixel] & 0xFF) - (other[pixel] & 0xFF);
            squares += (long) difference * difference;
        }
        return Math.sqrt((double) squares) / WHITE;
    }

    /// The norm of a picture from its own mean level.
    private static double norm(byte[] bytes) {
        long sum = 0;
        long squares = 0;
        for (byte each : bytes) {
            int level = each & 0xFF;
            sum += level;
            squares += (long) level * level;
        }
        double mean = (double) sum / bytes.length;
        return Math.sqrt(Math.max(0, (double) squares - mean * sum)) / WHITE;
    }
}
