package org.glyphery.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A study at a glance: the design of its question while it is open, what came of it afterwards.
///
/// @param columns of the design
/// @param from the share at which bars begin
/// @param marks one a plan, those of the same level of the first factor one after the other
/// @param answered whether the study has ended
/// @param pictures of templates, one a class, where they are what the study is about
public record StudyThumbnail(
        int columns,
        double from,
        List<RunMark> marks,
        boolean answered,
        List<AnswerPicture.ClassPicture> pictures) {

    /// What is known of a plan's run.
    ///
    /// @param place by which its colour is known, that of its level of the first factor
    /// @param share of the test examples that it reads, of the validation examples without a test
    ///   split; below 0 while it is under way; null where it has no run
    public record RunMark(int place, @Nullable Double share) {}

    public StudyThumbnail {
        marks = List.copyOf(marks);
        pictures = List.copyOf(pictures);
    }
}
