package org.glyphery.study;

/// What a report shows besides results, settings and conclusion.
public enum Exhibit {
    /// Cross-entropy on the training split and error on validation, by epoch.
    COURSE,
    /// Test accuracy over training time.
    COST,
    /// Operations of the plain forward graph, a column of the results, and test accuracy over them.
    OPERATIONS,
    /// Each network layer by layer.
    SHAPES,
    /// The weights of linear classifiers as pictures.
    TEMPLATES,
    /// What the models answer to the drawings in "my digits".
    OWN_DIGITS,
    /// The gradient's norm by layer and epoch.
    GRADIENT_NORMS,
    /// How much each field that the plans differ in matters.
    FIELDS
}
