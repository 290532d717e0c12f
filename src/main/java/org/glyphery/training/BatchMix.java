package org.glyphery.training;

import java.util.List;
import java.util.stream.IntStream;

/// How many examples of each source a batch has. An epoch is one pass over the first source; its
/// last batch may have fewer, and then has fewer of the others in proportion.
///
/// @param first of the first source
/// @param others of each other source, one at least
public record BatchMix(int first, List<Integer> others) {

    public BatchMix {
        others = List.copyOf(others);
    }

    /// The mix of a plan's batches. The first source gets what the others' rounded shares leave.
    static BatchMix of(List<TrainingSource> sources, int batchSize) {
        List<Integer> others =
                sources.stream()
                        .skip(1)
                        .map(source -> Math.max(1, (int) Math.round(source.share() * batchSize)))
                        .toList();
        int left = batchSize - others.stream().mapToInt(each -> each).sum();
        return new BatchMix(left, others);
    }

    /// Steps of an epoch.
    ///
    /// @param examples of the first source
    /// @param smallestBatch fewer of them than these are added to the batch before them
    int batchesPerEpoch(Learning.GradientDescent learning, int examples, int smallestBatch) {
        return learning.withBatchSize(first).batchesPerEpoch(examples, smallestBatch);
    }

    /// Examples of another source in a batch that has so many of the first.
    ///
    /// @param source from 0, the first one left out
    int other(int source, int ofFirst) {
        long whole = others.get(source);
        return Math.toIntExact(Math.round((double) whole * ofFirst / first));
    }

    /// All examples of a batch that has so many of the first source.
    int size(int ofFirst) {
        int size = ofFirst;
        for (int source = 0; source < others.size(); source++) size += other(source, ofFirst);
        return size;
    }

    /// The source of each place in a batch, spread evenly: each tower gets its share of all.
    ///
    /// @return 0 for the first source, from 1 on for the others
    int[] places(int ofFirst) {
        int size = size(ofFirst);
        int[] wanted = new int[others.size() + 1];
        wanted[0] = ofFirst;
        for (int source = 1; source < wanted.length; source++) {
            wanted[source] = other(source - 1, ofFirst);
        }
        int[] placed = new int[wanted.length];
        return IntStream.range(0, size)
                .map(place -> {
                    int next = furthestBehind(wanted, placed, place + 1, size);
                    placed[next]++;
                    return next;
                })
                .toArray();
    }

    private static int furthestBehind(int[] wanted, int[] placed, int places, int size) {
        int next = 0;
        long most = Long.MIN_VALUE;
        for (int source = 0; source < wanted.length; source++) {
            long behind = (long) wanted[source] * places - (long) placed[source] * size;
            if (placed[source] < wanted[source] && behind > most) {
                most = behind;
                next = source;
            }
        }
        return next;
    }
}
