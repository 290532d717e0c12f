package org.glyphery.ui;

import java.util.Collection;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.run.ManyRuns;
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

    /// Those that are being trained stay, and a sentence says so.
    public void delete(Collection<Run> runs) {
        List<Run> refused = many.delete(runs.stream().map(Run::id).toList());
        List<Run> deleted = runs.stream().filter(run -> !isAmong(refused, run)).toList();
        String words = deleted.isEmpty() ? "" : words(deleted);
        if (!refused.isEmpty()) words = refusal(refused) + " " + words;
        if (deleted.isEmpty()) Messages.say(words.strip());
        else Messages.sayUndoable(words, () -> deleted.forEach(this::restore));
    }

    private static boolean isAmong(List<Run> runs, Run run) {
        return runs.stream().anyMatch(each -> each.id().equals(run.id()));
    }

    private static String words(List<Run> deleted) {
        return deleted.size() == 1
                ? deleted.getFirst().name() + " is in the bin."
                : NumberWords.count(deleted.size()) + " runs are in the bin.";
    }

    private static String refusal(List<Run> refused) {
        var names = NumberWords.list(refused.stream().map(Run::name).toList());
        return "%s %s being trained and not deleted; cancel first."
                .formatted(names, refused.size() == 1 ? "is" : "are");
    }

    private void restore(Run run) {
        try {
            bin.restore(run.id());
        } catch (UnknownRun gone) { // the others come back all the same
            Messages.say(String.valueOf(gone.getMessage()));
        }
    }
}
