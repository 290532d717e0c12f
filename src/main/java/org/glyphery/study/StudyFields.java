package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A study's file. Plans and sweep are read by themselves, so that what is wrong with them is told
/// besides all else.
record StudyFields(
        int version,
        String title,
        String question,
        Optional<Double> goal,
        List<Exhibit> shows,
        Optional<JsonNode> plans,
        Optional<JsonNode> sweep) {

    static final int VERSION = 1;

    private static final int RUNS = 50;
    private static final long SEED = 7;
    private static final List<Exhibit> EXHIBITS = List.of(Exhibit.COURSE, Exhibit.COST);
    private static final List<Exhibit> SWEEP_EXHIBITS =
            List.of(Exhibit.FIELDS, Exhibit.COURSE, Exhibit.COST);

    static StudyFields standing(boolean isSweep) {
        return new StudyFields(
                VERSION,
                "",
                "",
                Optional.empty(),
                isSweep ? SWEEP_EXHIBITS : EXHIBITS,
                Optional.empty(),
                Optional.empty());
    }

    /// A sweep's part of the file.
    record SweepFields(
            SearchKind search,
            long seed,
            int runs,
            Optional<Double> minutes,
            Optional<JsonNode> halving,
            JsonNode fields,
            JsonNode base) {

        static SweepFields standing() {
            JsonNode nothing = JsonMapper.shared().createObjectNode();
            return new SweepFields(
                    SearchKind.GRID,
                    SEED,
                    RUNS,
                    Optional.empty(),
                    Optional.empty(),
                    nothing,
                    nothing);
        }

        Sweep.Search wanted() {
            return switch (search) {
                case GRID -> new Sweep.Search.GridSearch();
                case RANDOM -> new Sweep.Search.RandomSearch(seed);
            };
        }
    }

    enum SearchKind {
        GRID,
        RANDOM
    }

    /// The fields of a sweep that halves.
    record HalvingFields(int epochs, int keepOneIn) {

        static final HalvingFields STANDING = new HalvingFields(1, 3);
    }

    /// The numbers between which a field is swept; both must be there.
    record RangeFields(Optional<Double> from, Optional<Double> to, RangeScale scale, int steps) {

        static final RangeFields STANDING =
                new RangeFields(
                        Optional.empty(),
                        Optional.empty(),
                        RangeScale.LINEAR,
                        Dimension.Range.Between.STEPS);

        Dimension.Range range() {
            return new Dimension.Range.Between(
                    from.orElseThrow(), to.orElseThrow(), scale == RangeScale.LOG, steps);
        }
    }

    enum RangeScale {
        LINEAR,
        LOG
    }
}
