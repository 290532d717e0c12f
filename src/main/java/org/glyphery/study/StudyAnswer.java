package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answer to a study's question, in one sentence and one picture.
///
/// @param claim the sentence
/// @param evidence how sure it is
/// @param further what is known of the other factors that the study varies, a sentence each
public record StudyAnswer(
        List<Phrase> claim,
        String evidence,
        List<String> further,
        Optional<AnswerPicture> picture) {

    /// A part of the sentence.
    ///
    /// @param strong whether it is what the question was about
    public record Phrase(String text, boolean strong) {

        static Phrase plain(String text) {
            return new Phrase(text, false);
        }

        static Phrase strong(String text) {
            return new Phrase(text, true);
        }
    }

    public StudyAnswer {
        claim = List.copyOf(claim);
        further = List.copyOf(further);
    }

    /// The same where another picture says it.
    StudyAnswer withoutPicture() {
        return new StudyAnswer(claim, evidence, further, Optional.empty());
    }

    /// The sentence without its emphasis.
    public String words() {
        return words(claim);
    }

    static String words(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
