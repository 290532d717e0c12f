package org.glyphery.comparison;

import org.glyphery.run.EpochScores;

/// One epoch of a run, with all that the epochs of different runs can be aligned by.
///
/// @param seconds of training and evaluation from the run's start to the end of this epoch, waiting
///   left out
/// @param examples that training has seen by then, each as often as it was seen
public record LearningCurvePoint(EpochScores scores, double seconds, long examples) {}
