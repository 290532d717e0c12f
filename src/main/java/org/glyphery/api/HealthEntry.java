package org.glyphery.api;

import java.util.List;
import java.util.Locale;
import org.glyphery.inspection.HealthFinding;
import org.glyphery.inspection.HealthWords;
import org.glyphery.inspection.TrainingHealth;

/// The health of a training as JSON.
///
/// @param epoch at which it was measured
/// @param present what is wrong there
/// @param past what was wrong before, in sentences
record HealthEntry(int epoch, String verdict, List<SymptomEntry> present, List<String> past) {

    /// @param symptom `vanishing-gradients`
    /// @param since the epoch since when it has been so; 0 for before the first step
    record SymptomEntry(
            String symptom, List<String> layers, int since, String evidence, String advice) {

        private static SymptomEntry of(TrainingHealth health, HealthFinding finding) {
            return new SymptomEntry(
                    finding.symptom().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.layers(),
                    finding.since(),
                    HealthWords.evidence(health, finding),
                    HealthWords.advice(finding.symptom()));
        }
    }

    static HealthEntry of(TrainingHealth health) {
        return new HealthEntry(
                health.measured().epoch(),
                HealthWords.verdict(health),
                health.present().stream().map(finding -> SymptomEntry.of(health, finding)).toList(),
                health.past().stream().map(HealthWords::past).toList());
    }
}
