package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.network.ResidualCnn;
import org.glyphery.training.CifarPresets;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;

/// The study of colour photographs.
final class CifarStudy {

    static final String NAME = "cifar-10";

    private CifarStudy() {}

    static Study of(DatasetChoice dataset) {
        List<Plan> plans =
                Stream.concat(
                                CifarPresets.plans(dataset).stream(),
                                CifarPresets.reduced(dataset).stream())
                        .toList();
        return new Study(
                        NAME,
                        "CIFAR-10",
                        "How well do residual CNNs read small colour photographs, and what do"
                            + " residual blocks and mirrored, shifted pictures add to a network of"
                            + " a third of a million parameters?",
                        plans,
                        Optional.empty(),
                        List.of(Exhibit.COURSE, Exhibit.COST, Exhibit.SHAPES))
                .varying(
                        List.of(
                                Factor.of(
                                        "residual blocks",
                                        plans,
                                        plan ->
                                                residual(plan).residualBlocks().isEmpty()
                                                        ? "no residual blocks"
                                                        : "residual blocks"),
                                Factor.of("augmentation", plans, CifarStudy::augmentation),
                                Factor.of("size and training", plans, CifarStudy::size)));
    }

    private static ResidualCnn residual(Plan plan) {
        return (ResidualCnn) plan.architecture();
    }

    private static String augmentation(Plan plan) {
        return descent(plan).isAugmented()
                ? "mirrored and shifted pictures"
                : "pictures as they are";
    }

    /// The large network is trained in its own way, so that the two go together.
    private static String size(Plan plan) {
        return "%s channels for %s epochs"
                .formatted(residual(plan).channels().getLast(), descent(plan).epochs());
    }

    private static Learning.GradientDescent descent(Plan plan) {
        return (Learning.GradientDescent) plan.learning();
    }
}
