package org.glyphery.ui.run;

import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunFilms;
import org.glyphery.training.KeptMoments;
import org.glyphery.training.Learning;

/// What is said of a run's film where not all of it is there.
final class FilmWords {

    private FilmWords() {}

    /// The sentence; empty where nothing is missing.
    static String of(Run run, RunFilms films) {
        return switch (run.plan().learning()) {
            case Learning.ClosedForm _ ->
                    "They are computed in one step, so there is no film of how they were learned.";
            case Learning.GradientDescent _ -> ofSteps(run, films);
        };
    }

    private static String ofSteps(Run run, RunFilms films) {
        KeptMoments kept = films.kept(run);
        if (kept.epochs() == 0) {
            return "A snapshot of these weights alone takes more than the 20 MB that a run may"
                    + " keep: the film goes over the epochs whose weights are there.";
        }
        if (kept.updates() > 0 && !films.hasFirstUpdates(run)) {
            return "No snapshots of its first updates were kept, as of all runs of older versions:"
                    + " the film goes over the epochs whose weights are there.";
        }
        if (!kept.areFewer()) return "";
        return "Snapshots of so many weights are kept of fewer moments, 20 MB at most: %s within the first %d updates, and %s of its %s epochs."
                .formatted(
                        NumberWords.count(kept.updates()),
                        KeptMoments.FIRST_UPDATES,
                        NumberWords.count(kept.epochs()),
                        NumberWords.count(kept.allEpochs()));
    }

    /// @param epoch of which nothing is kept
    static String notKept(int epoch) {
        return ("The weights of epoch %d were not kept: of a large network they are kept ten"
                        + " times a run, and of its best and last epoch. Choose another"
                        + " epoch.")
                .formatted(epoch);
    }
}
