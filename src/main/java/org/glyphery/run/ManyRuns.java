package org.glyphery.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.glyphery.UserError;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// Several runs at once. Those that are gone meanwhile are passed over.
@Service
public class ManyRuns {

    private final Runs runs;
    private final RunTags tags;
    private final RunEvents events;

    ManyRuns(Runs runs, RunTags tags, RunEvents events) {
        this.runs = runs;
        this.tags = tags;
        this.events = events;
    }

    /// Deletes them with their models and all that they have kept.
    ///
    /// @return those that are not deleted, and why: they are being trained, or relied on
    public Map<Run, UserError> delete(Collection<RunId> ids) {
        Map<Run, UserError> refused = new LinkedHashMap<>();
        for (RunId id : ids) {
            try {
                runs.delete(id);
            } catch (UnsuitableStatus | ModelInUse reason) {
                runs.find(id).ifPresent(run -> refused.put(run, reason));
            } catch (UnknownRun gone) {
                // Somebody else has deleted it, which is what was asked for.
            }
        }
        return refused;
    }

    /// Gives all of them a tag, or none if the tag cannot be one.
    public void tag(Collection<RunId> ids, String tag) {
        retag(ids, Set.of(tag), Set.of());
    }

    public void untag(Collection<RunId> ids, String tag) {
        retag(ids, Set.of(), Set.of(tag));
    }

    private void retag(Collection<RunId> ids, Set<String> added, Set<String> removed) {
        for (Run run : tags.retag(ids, added, removed)) {
            // As it is now: meanwhile it may have gone on, or be gone.
            runs.find(run.id()).ifPresent(now -> events.tell(new RunEvent.Changed(now)));
        }
    }
}
