package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.inspection.HealthRules.LossCourse;
import org.glyphery.run.EpochScores;
import org.glyphery.training.EpochHealth;

/// How healthy a training was up to an epoch, by rule.
///
/// @param measured the last epoch up to then at which it was measured
/// @param boldest the one up to then whose last update had the highest learning rate
/// @param crossEntropy of training examples there, nats; absent before the first step
/// @param guessing the cross-entropy of guessing, nats
/// @param findings what is wrong there, then what was wrong before
public record TrainingHealth(
        EpochHealth measured,
        EpochHealth boldest,
        Optional<Double> crossEntropy,
        double guessing,
        List<HealthFinding> findings) {

    /// The ratio of update to weight that is held to be healthy lies about a thousandth: Karpathy,
    /// CS231n, Neural Networks Part 3.
    public static final double HEALTHY_FROM = 1e-4;

    public static final double HEALTHY_TO = 1e-2;

    public TrainingHealth {
        findings = List.copyOf(findings);
    }

    /// @param epochs measured, in their order
    /// @param scores of all epochs
    /// @param epoch that is looked at
    /// @return absent where nothing was measured up to then
    static Optional<TrainingHealth> of(
            HealthRules rules, List<EpochHealth> epochs, List<EpochScores> scores, int epoch) {
        List<EpochHealth> upTo = epochs.stream().filter(each -> each.epoch() <= epoch).toList();
        if (upTo.isEmpty()) return Optional.empty();
        Map<Integer, Double> losses = new HashMap<>();
        scores.forEach(each -> losses.put(each.epoch(), each.training().crossEntropy()));
        List<HealthFinding> findings = findings(rules, upTo, losses);
        EpochHealth last = upTo.getLast();
        return Optional.of(
                new TrainingHealth(
                        last,
                        Collections.max(
                                upTo, Comparator.comparingDouble(EpochHealth::learningRate)),
                        course(losses, last.epoch()).crossEntropy(),
                        rules.guessing(),
                        findings));
    }

    /// Those of the last epoch, then those that ended before, but for what showed before the first
    /// step alone.
    private static List<HealthFinding> findings(
            HealthRules rules, List<EpochHealth> epochs, Map<Integer, Double> losses) {
        Map<Symptom, HealthFinding> open = new EnumMap<>(Symptom.class);
        List<HealthFinding> past = new ArrayList<>();
        for (EpochHealth epoch : epochs) {
            var found = rules.symptoms(epoch, course(losses, epoch.epoch()));
            for (Symptom symptom : Symptom.values()) {
                Optional<HealthFinding> before = Optional.ofNullable(open.remove(symptom));
                List<String> layers = found.get(symptom);
                if (layers == null) {
                    before.filter(ended -> ended.until() > 0).ifPresent(past::add);
                } else {
                    int since = before.map(HealthFinding::since).orElse(epoch.epoch());
                    open.put(symptom, new HealthFinding(symptom, layers, since, epoch.epoch()));
                }
            }
        }
        return Stream.concat(open.values().stream(), past.stream()).toList();
    }

    private static LossCourse course(Map<Integer, Double> losses, int epoch) {
        return new LossCourse(
                Optional.ofNullable(losses.get(epoch)), Optional.ofNullable(losses.get(epoch - 1)));
    }

    /// What is wrong at the epoch itself.
    public List<HealthFinding> present() {
        return findings.stream().filter(finding -> finding.until() == measured.epoch()).toList();
    }

    /// What was wrong before and is no more.
    public List<HealthFinding> past() {
        return findings.stream().filter(finding -> finding.until() < measured.epoch()).toList();
    }
}
