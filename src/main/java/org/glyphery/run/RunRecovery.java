package org.glyphery.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Takes back into the database what the runs' folders hold of runs that it does not know. The
/// folders stay as they are.
@Service
public class RunRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecovery.class);

    private final RunFolders folders;
    private final RunRecords records;
    private final RecoveredRuns recovered;

    RunRecovery(RunFolders folders, RunRecords records, RecoveredRuns recovered) {
        this.folders = folders;
        this.records = records;
        this.recovered = recovered;
    }

    /// What came of each folder, the oldest run first.
    public List<TakenBack> takeBack() {
        return folders.orphans().stream().map(this::takeBack).toList();
    }

    private TakenBack takeBack(RunId id) {
        List<EpochRecord> epochs = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int epoch : folders.epochs(id)) {
            records.epoch(id, epoch).ifPresentOrElse(epochs::add, () -> without.add(epoch));
        }
        Optional<Run> run =
                records.read(id)
                        .flatMap(record ->
                                plan(record)
                                        .map(plan ->
                                                recovered.add(
                                                        record,
                                                        plan,
                                                        epochs,
                                                        records.firstNorms(id))));
        List<Integer> taken =
                run.isPresent()
                        ? epochs.stream().map(epoch -> epoch.scores().epoch()).toList()
                        : List.of();
        return new TakenBack(id, run, taken, without);
    }

    private static Optional<Plan> plan(RunRecord record) {
        try {
            return Optional.of(PlanJson.readStored(record.plan().toString()));
        } catch (UserError unreadable) {
            LOG.warn("The plan of run {} cannot be read: {}", record.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
