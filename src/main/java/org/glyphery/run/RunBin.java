package org.glyphery.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/// The bin, into which deleted runs go, so that deleting can be undone. A run in it answers
/// nowhere, is found by no search and is not reused; it keeps its model's name, its row and its
/// files. It leaves the bin when it is restored, when it is deleted there, when its time is over,
/// or, the oldest first, when the disk runs short.
@Service
public class RunBin {

    private static final Logger LOG = LoggerFactory.getLogger(RunBin.class);

    private final BinStore store;
    private final RunFiles files;
    private final RunEvents events;
    private final Duration keeps;
    private final DataSize leastSpace;

    /// @param keeps from `glyphery.bin.keep`, how long a run stays
    /// @param leastSpace from `glyphery.bin.least-space`, of the home's disk
    RunBin(
            BinStore store,
            RunFiles files,
            RunEvents events,
            @Value("${glyphery.bin.keep}") Duration keeps,
            @Value("${glyphery.bin.least-space}") DataSize leastSpace) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.keeps = keeps;
        this.leastSpace = leastSpace;
    }

    /// What lies in it, the last put there first.
    public List<BinnedRun> all() {
        return store.all();
    }

    public Optional<BinnedRun> find(RunId id) {
        return store.find(id);
    }

    /// The run in the bin, for each plan, that was trained by it, or by one that decides the same;
    /// of several the last put there.
    public List<Optional<BinnedRun>> like(List<Plan> plans) {
        List<String> hashes = plans.stream().map(PlanJson::sha256).toList();
        Map<String, BinnedRun> known =
                store.like(hashes).stream()
                        .collect(
                                Collectors.toMap(
                                        binned -> PlanJson.sha256(binned.run().plan()),
                                        Function.identity(),
                                        (last, _) -> last));
        return hashes.stream().map(hash -> Optional.ofNullable(known.get(hash))).toList();
    }

    /// The moment at which it is deleted for good, unless the disk runs short before.
    public Instant end(BinnedRun binned) {
        return binned.since().plus(keeps);
    }

    /// Bytes that its files take.
    public long bytes(BinnedRun binned) {
        return FileSizes.of(files.folder(binned.run().id()));
    }

    /// Brings a run back as it was: its model answers again, and if it waited to be trained, it
    /// waits again.
    ///
    /// @throws UnknownRun if it is not in the bin
    public Run restore(RunId id) {
        BinnedRun binned = get(id);
        if (!store.restore(binned)) throw UnknownRun.notInBin(id);
        events.tell(new RunEvent.Changed(binned.run()));
        return binned.run();
    }

    /// Deletes a run in the bin for good, with its model and all that it has kept. Its model's name
    /// is free again.
    ///
    /// @throws UnknownRun if it is not in the bin
    public void delete(RunId id) {
        get(id);
        remove(id);
    }

    /// Deletes all that lies in the bin for good.
    public void empty() {
        all().forEach(binned -> remove(binned.run().id()));
    }

    /// Deletes for good what has been in the bin for its time.
    void removeOld(Instant now) {
        for (BinnedRun binned : all()) {
            if (end(binned).isAfter(now)) continue;
            LOG.info("{} was in the bin for its time and is deleted", binned.run().name());
            remove(binned.run().id());
        }
    }

    /// Deletes what is in the bin for good while the disk has too little space, the oldest first.
    void makeRoom() {
        if (files.usableBytes() >= leastSpace.toBytes()) return;
        for (BinnedRun oldest : all().reversed()) {
            LOG.info("The disk runs short: {} is deleted from the bin", oldest.run().name());
            remove(oldest.run().id());
            if (files.usableBytes() >= leastSpace.toBytes()) return;
        }
    }

    private BinnedRun get(RunId id) {
        return find(id).orElseThrow(() -> UnknownRun.notInBin(id));
    }

    /// The row goes first, so that no row names files that are gone. Nothing is done where somebody
    /// has restored it meanwhile.
    private void remove(RunId id) {
        if (store.delete(id)) files.forget(id);
    }
}
