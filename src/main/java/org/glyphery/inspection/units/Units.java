package org.glyphery.inspection.units;

import java.util.List;
import java.util.Objects;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.PictureProbes;
import org.glyphery.inspection.units.TopExamples.Excited;
import org.glyphery.inspection.units.UnitLayer.UnitKind;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;
import org.glyphery.run.EpochScores;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What single units and filters of a stored epoch have learned. Layers are asked for by the names
/// that [UnitLayer] knows; who asks for another is told which there are.
@Service
public class Units {

    private final Runs runs;
    private final Datasets datasets;
    private final UnitSurveys surveys;
    private final PictureProbes probes;

    /// Those that were read last: a place after the other is asked about, of the same epoch.
    private volatile @Nullable ReadWeights last;

    Units(Runs runs, Datasets datasets, UnitSurveys surveys, PictureProbes probes) {
        this.runs = runs;
        this.datasets = datasets;
        this.surveys = surveys;
        this.probes = probes;
    }

    private record ReadWeights(RunId run, EpochScores scores, Weights weights) {}

    /// The weights of a layer's units, see [UnitWeights].
    ///
    /// @throws NoWeights if the epoch is not kept
    public List<NamedArray> weights(Run run, int epoch, String layer) {
        Network network = runs.network(run);
        return UnitWeights.of(network, UnitLayer.named(network, layer), weights(run, epoch));
    }

    /// What a layer's units gave while a split was read, see [UnitSurvey]; the first who asks about
    /// an epoch waits for some seconds.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws org.glyphery.dataset.AbsentDataset if the dataset's files are not here
    public List<NamedArray> survey(Run run, int epoch, String layer) {
        return survey(run, epoch, UnitLayer.named(runs.network(run), layer)).arrays();
    }

    private UnitSurvey survey(Run run, int epoch, UnitLayer layer) {
        return Objects.requireNonNull(surveys.of(run, epoch).layers().get(layer.name()));
    }

    /// The examples that excite a unit most: `pictures`, and `exciting`, a row each: the index in
    /// the split, the label, what the unit gives, the row and column of the map where it does, or
    /// the step; then the part of the picture that it sees from there, top, left, bottom, right.
    ///
    /// @throws NoWeights if the epoch is not kept
    public List<NamedArray> exciting(Run run, int epoch, String name, int unit) {
        Network network = runs.network(run);
        UnitLayer layer = UnitLayer.named(network, name);
        require("unit", unit, layer.count());
        List<Excited> found = survey(run, epoch, layer).exciting(unit);
        var shape = network.input();
        var dataset = datasets.open(run.plan().dataset());
        var examples = Split.unseen(dataset).of(dataset);
        float[] rows = new float[found.size() * ExcitedRow.LENGTH];
        float[] pictures = new float[found.size() * shape.pixels()];
        for (int row = 0; row < found.size(); row++) {
            Excited excited = found.get(row);
            examples.read(excited.example(), pictures, row * shape.pixels());
            ExcitedRow.of(network, layer, excited, examples.label(excited.example()))
                    .write(rows, row);
        }
        return List.of(
                new NamedArray("exciting", List.of(found.size(), ExcitedRow.LENGTH), rows),
                new NamedArray(
                        "pictures",
                        List.of(found.size(), shape.height(), shape.width(), shape.channels()),
                        pictures));
    }

    /// How one number comes about while a picture is read, see [ExplainedPlace].
    ///
    /// @throws InvalidSetting if there is no such place, or the picture has another shape
    /// @throws NoWeights if the epoch is not kept
    public List<NamedArray> place(Run run, int epoch, Glyph picture, String name, UnitPlace place) {
        Network network = runs.network(run);
        UnitLayer layer = UnitLayer.named(network, name);
        require("unit", place.unit(), layer.count());
        if (layer.activated().output() instanceof Maps maps) {
            require("row", place.row(), maps.height());
            require("column", place.column(), maps.width());
        } else if (layer.kind() == UnitKind.UNITS) {
            require("row", place.row(), 1);
            require("column", place.column(), 1);
        }
        Weights weights = weights(run, epoch);
        return probes.ask(
                run,
                epoch,
                picture,
                probe -> {
                    var given = probe.ask(each -> each.activations(picture.pixels(), 1));
                    return ExplainedPlace.of(network, layer, weights, given, place);
                });
    }

    private static void require(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new InvalidSetting(what, "from 0 to " + (count - 1), number);
        }
    }

    private Weights weights(Run run, int epoch) {
        EpochScores scores = UnitSurveys.scores(runs, run, epoch);
        ReadWeights known = last;
        if (known != null && known.run().equals(run.id()) && known.scores().equals(scores)) {
            return known.weights();
        }
        Weights read = runs.weights(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
        last = new ReadWeights(run.id(), scores, read);
        return read;
    }
}
