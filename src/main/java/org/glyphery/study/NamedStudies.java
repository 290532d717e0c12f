package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.RecurrentPresets;
import org.glyphery.training.Schedule;

/// The studies that courses ask for, with exact settings.
public final class NamedStudies {

    private static final long SEED = 7;
    private static final double MOMENTUM = 0.9;

    private NamedStudies() {}

    public static List<Study> all() {
        return List.of(recurrent(), convolution(), mlp());
    }

    private static Study recurrent() {
        return new Study(
                "recurrent",
                "Recurrent readers",
                "How well do LSTM and GRU read digits row by row, and what do units, layers and"
                        + " the kind of cell cost?",
                RecurrentPresets.plans());
    }

    private static Study convolution() {
        List<Plan> plans = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            for (PoolingKind pooling : PoolingKind.values()) {
                plans.add(cnn(padding, pooling));
            }
        }
        return new Study(
                "convolution",
                "Convolution",
                "Does a simple CNN read better with zeros around the picture or without, and with"
                        + " the largest value of each pooling window or with the mean?",
                plans);
    }

    private static Plan cnn(Padding padding, PoolingKind pooling) {
        return new Plan(
                "CNN, %s padding, %s pooling".formatted(words(padding), words(pooling)),
                PlanDefaults.of(DatasetChoice.class),
                new Architecture.Cnn(
                        5,
                        1,
                        padding,
                        pooling,
                        2,
                        2,
                        List.of(16, 32),
                        List.of(),
                        Activation.RELU,
                        0,
                        false),
                descent(new Optimizer.Adam(0.9, 0.999, 1e-8), 0.001, 3));
    }

    private static String words(Padding padding) {
        return switch (padding) {
            case ZERO -> "zero";
            case VALID -> "no";
        };
    }

    private static String words(PoolingKind pooling) {
        return switch (pooling) {
            case MAX -> "max";
            case AVERAGE -> "average";
        };
    }

    private static Study mlp() {
        List<Plan> plans = new ArrayList<>();
        for (Activation activation :
                List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU)) {
            plans.add(mlp(activation, new Optimizer.Sgd(), "without momentum"));
            plans.add(mlp(activation, new Optimizer.Momentum(MOMENTUM), "with momentum"));
        }
        return new Study(
                "mlp",
                "MLP",
                "How far does one hidden layer of 128 units come within ten epochs of gradient"
                        + " descent: with which activation, and with momentum or without?",
                plans);
    }

    private static Plan mlp(Activation activation, Optimizer optimizer, String momentum) {
        return new Plan(
                "MLP 128, %s, %s".formatted(activation.title(), momentum),
                PlanDefaults.of(DatasetChoice.class),
                new Architecture.Mlp(List.of(128), activation),
                descent(optimizer, 0.1, 10));
    }

    private static Learning descent(Optimizer optimizer, double learningRate, int epochs) {
        return new Learning.GradientDescent(
                Initialisation.GLOROT,
                new UpdateRule(optimizer, 0, 0),
                new Schedule.Constant(learningRate),
                128,
                epochs,
                SEED,
                Distortion.NONE);
    }
}
