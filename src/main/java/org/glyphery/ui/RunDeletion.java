package org.glyphery.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.run.ManyRuns;
import org.glyphery.run.ModelInUse;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.UnknownRun;
import org.springframework.stereotype.Component;

/// Deletes runs for pages: they go into the bin, and for a while one press brings them back.
@Component
public final class RunDeletion {

    private final ManyRuns many;
    private final RunBin bin;

    RunDeletion(ManyRuns many, RunBin bin) {
        this.many = many;
        this.bin = bin;
    }

    public void delete(Run run) {
        delete(List.of(run));
    }

    /// Those that are being trained or served stay, and sentences say so.
    public void delete(Collection<Run> runs) {
        Map<Run, UserError> refused = many.delete(runs.stream().map(Run::id).toList());
        List<Run> deleted = runs.stream().filter(run -> !isAmong(refused.keySet(), run)).toList();
        String words = deleted.isEmpty() ? "" : words(deleted);
        if (!refused.isEmpty()) words = refusal(refused) + " " + words;
        if (deleted.isEmpty()) Messages.say(words.strip());
        else Messages.sayUndoable(words, () -> deleted.forEach(this::restore));
    }

    private static boolean isAmong(Collection<Run> runs, Run run) {
        return runs.stream().anyMatch(each -> each.id().equals(run.id()));
    }

    private static String words(List<Run> deleted) {
        return deleted.size() == 1
                ? deleted.getFirst().name() + " is in the bin."
                : NumberWords.count(deleted.size()) + " runs are in the bin.";
    }

    private static String refusal(Map<Run, UserError> refused) {
        var training = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        refused.forEach((run, reason) -> {
            if (reason instanceof ModelInUse) sentences.add(reason.getMessage());
            else training.add(run.name());
        });
        if (!training.isEmpty()) {
            sentences.addFirst(
                    "%s %s being trained and not deleted; cancel first."
                            .formatted(
                                    NumberWords.list(training),
                                    training.size() == 1 ? "is" : "are"));
        }
        return String.join(" ", sentences);
    }

    private void restore(Run run) {
        try {
            bin.restore(run.id());
        } catch (UnknownRun gone) { // the others come back all the same
            Messages.say(String.valueOf(gone.getMessage()));
        }
    }
}
