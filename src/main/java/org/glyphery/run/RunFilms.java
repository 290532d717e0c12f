package org.glyphery.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.Network;
import org.glyphery.network.Parameter;
import org.glyphery.training.EvenlySpread;
import org.glyphery.training.Film;
import org.glyphery.training.KeptMoments;
import org.glyphery.training.Snapshot;
import org.springframework.stereotype.Service;

/// How the kernels of runs that look at the picture became what they are: the snapshots that were
/// taken while a run trained, and of epochs without one, as older runs have them, snapshots of the
/// weights that are kept.
@Service
public class RunFilms {

    private final Runs runs;
    private final SnapshotFiles files;

    RunFilms(Runs runs, RunFiles files) {
        this.runs = runs;
        this.files = new SnapshotFiles(files);
    }

    /// The moments of which a run keeps snapshots, whether it has come there or not.
    public KeptMoments kept(Run run) {
        return KeptMoments.of(runs.network(run), run.plan().learning());
    }

    public boolean hasFirstUpdates(Run run) {
        return files.hasFirstUpdates(run.id());
    }

    /// The snapshots before the first update and after the first of them.
    ///
    /// @throws NoSnapshots if none are kept
    /// @throws DamagedSnapshots if they cannot be read
    public Film firstUpdates(Run run) {
        try {
            return files.firstUpdates(run.id()).orElseThrow(() -> NoSnapshots.ofFirstUpdates(run));
        } catch (IOException e) {
            throw new DamagedSnapshots(run, e);
        }
    }

    /// The epochs that can be shown one after the other, the first of them first: all those of
    /// which something is kept, or as many of them as snapshots may take room.
    public List<Integer> epochs(Run run) {
        List<Integer> all =
                runs.history(run).stream()
                        .map(EpochScores::epoch)
                        .filter(epoch -> isKept(run, epoch))
                        .toList();
        int room = Math.max(1, KeptMoments.room(runs.network(run)));
        return IntStream.rangeClosed(1, all.size())
                .filter(place -> EvenlySpread.contains(place, all.size(), room))
                .mapToObj(place -> all.get(place - 1))
                .toList();
    }

    /// Whether there is a snapshot of an epoch, or can be one.
    public boolean isKept(Run run, int epoch) {
        return files.hasEpoch(run.id(), epoch) || runs.hasWeights(run, epoch);
    }

    /// The snapshots of some of the epochs that [#epochs(Run)] lists, or of any one epoch that is
    /// kept.
    ///
    /// @param from the first of them
    /// @param to the last of them
    /// @throws NoSnapshots if none of these epochs can be shown
    /// @throws DamagedEpoch if one of them cannot be read
    public Film epochs(Run run, int from, int to) {
        List<Integer> listed = from == to ? List.of(from) : epochs(run);
        List<Snapshot> snapshots =
                listed.stream()
                        .filter(epoch -> epoch >= from && epoch <= to)
                        .flatMap(epoch -> snapshot(run, epoch).stream())
                        .toList();
        if (snapshots.isEmpty()) throw NoSnapshots.ofEpochs(run, from, to);
        return new Film(snapshots);
    }

    private Optional<Snapshot> snapshot(Run run, int epoch) {
        try {
            return files.epoch(run.id(), epoch)
                    .map(film -> film.snapshots().getFirst())
                    .or(() -> ofWeights(run, epoch));
        } catch (IOException e) {
            throw new DamagedEpoch(run, epoch, "snapshot", e);
        }
    }

    private Optional<Snapshot> ofWeights(Run run, int epoch) {
        Network network = runs.network(run);
        List<String> names =
                LookingLayers.of(network).kernels().stream().map(Parameter::name).toList();
        return runs.weights(run, epoch)
                .map(weights -> weights.of(names).arrays())
                .flatMap(kernels -> Snapshot.taken(epoch, kernels));
    }
}
