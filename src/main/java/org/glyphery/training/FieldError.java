package org.glyphery.training;

/// What is wrong with one field of a plan.
///
/// @param field its path in the plan's JSON, "learning.batchSize"
/// @param error a sentence
public record FieldError(String field, String error) {}
