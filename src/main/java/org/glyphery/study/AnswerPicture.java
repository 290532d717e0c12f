package org.glyphery.study;

import java.util.List;
import java.util.stream.DoubleStream;
import org.glyphery.statistics.Interval;

/// The one picture that answers a study's question, chosen by what the study varies: another design
/// adds a record here, and the compiler names every place that has to draw it.
public sealed interface AnswerPicture {

    /// What is shown.
    String title();

    /// How it is to be read.
    String note();

    /// A bar for each level of the factor that the question asks for, or for each run.
    record ShareBars(String title, String note, Extent extent, List<ShareBar> bars)
            implements AnswerPicture {

        ShareBars(String title, String note, List<ShareBar> bars) {
            this(title, note, Extent.of(bars), bars);
        }

        public ShareBars {
            bars = List.copyOf(bars);
        }
    }

    /// Weights of linear classifiers as pictures, a row a run, with the bar of what each reads.
    ///
    /// @param groups rows that belong together, as what was computed and what was trained from
    ///   there
    record TemplatePictures(
            String title, String note, Extent extent, List<List<TemplateRow>> groups)
            implements AnswerPicture {

        TemplatePictures(String title, String note, List<List<TemplateRow>> groups) {
            this(
                    title,
                    note,
                    Extent.of(groups.stream().flatMap(List::stream).map(TemplateRow::bar).toList()),
                    groups);
        }

        public TemplatePictures {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /// A test accuracy with the range in which it lies.
    ///
    /// @param place by which its colour is known
    /// @param value a share, as all of these numbers
    /// @param runs what single runs have come to where `value` is a mean of several; else none
    record ShareBar(String name, int place, double value, Interval interval, List<Double> runs) {

        public ShareBar {
            runs = List.copyOf(runs);
        }

        private DoubleStream least() {
            return DoubleStream.concat(
                    DoubleStream.of(interval.low()), runs.stream().mapToDouble(each -> each));
        }
    }

    /// @param note how its weights came about
    /// @param gain what it reads more than the row above; empty for the first of a group
    record TemplateRow(String note, String gain, List<ClassPicture> pictures, ShareBar bar) {

        public TemplateRow {
            pictures = List.copyOf(pictures);
        }
    }

    /// The weights of one class.
    ///
    /// @param levels [height, width], row by row: shares of the largest weight of its row, in
    ///   127ths
    /// @param read of a hundred test examples of its class; absent where there are none: below 0
    /// @param weakest whether fewer of its class are read than of any other
    record ClassPicture(
            String name, int height, int width, byte[] levels, long read, boolean weakest) {}

    /// The part of the axis from nothing to all that bars are drawn on.
    ///
    /// @param from a share at which bars begin; above 0 they are cut, which has to be said
    record Extent(double from, double to) {

        private static final double[] BEGINNINGS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.5, 0.2, 0};

        /// Each bar keeps at least so much of the axis.
        private static final double LEAST = 0.1;

        static Extent of(List<ShareBar> bars) {
            return new Extent(from(bars.stream().flatMapToDouble(ShareBar::least)), 1);
        }

        /// The share at which an axis begins that all of these stand on.
        static double from(DoubleStream shares) {
            double least = shares.min().orElse(0);
            return DoubleStream.of(BEGINNINGS)
                    .filter(each -> least - each >= LEAST * (1 - each))
                    .findFirst()
                    .orElse(0);
        }
    }
}
