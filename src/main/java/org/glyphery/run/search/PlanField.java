package org.glyphery.run.search;

/// A field of plans.
///
/// @param path where it stands in the plan's JSON, `learning.update.optimizer.kind`
public record PlanField(String path) implements RunField {

    /// The last part of the path in words, with the one before where that says too little: "hidden
    /// units", "optimizer kind".
    public String shortTitle() {
        String words = title().replace(", kind", " kind");
        return words.substring(words.lastIndexOf(", ") + 1).strip();
    }
}
