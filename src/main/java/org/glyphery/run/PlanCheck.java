package org.glyphery.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.Bytes;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Architecture;
import org.glyphery.network.Compute;
import org.glyphery.network.NativeMemory;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.ResidualCnn;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanBounds;
import org.glyphery.training.PlanNames;
import org.glyphery.training.Training;
import org.springframework.stereotype.Component;

/// Whether a plan can work here: with the dataset and the memory that there are, and with the run
/// that it goes on from.
@Component
class PlanCheck {

    private static final Duration LONGEST_BUILDING = Duration.ofMinutes(3);

    /// Multiplications of one step; a minute on two cores where convolutions are fast.
    private static final double MOST_WORK = 1e12;

    /// The share of Java's heap that a checkpoint may take; the rest is for everything else.
    private static final double HEAP_SHARE = 0.5;

    private final RunStore store;
    private final RunFiles files;
    private final Datasets datasets;

    PlanCheck(RunStore store, RunFiles files, Datasets datasets) {
        this.store = store;
        this.files = files;
        this.datasets = datasets;
    }

    /// The network that the plan trains.
    ///
    /// @throws org.glyphery.training.InvalidPlan with everything that cannot work
    Network network(Plan plan) {
        var errors = new FieldErrors();
        PlanNames.check(plan, errors);
        PlanBounds.check(plan, errors);
        errors.refuse(); // what is too large is not even laid out
        Optional<Network> network = network(plan, errors);
        errors.refuse();
        return network.orElseThrow();
    }

    private Optional<Network> network(Plan plan, FieldErrors errors) {
        Optional<DatasetFacts> known = new DataCheck(datasets, errors).facts(plan);
        if (known.isEmpty()) return Optional.empty();
        DatasetFacts facts = known.get();
        checkEarlyStopping(plan, errors);
        try {
            var network = Network.of(plan.architecture(), facts.shape(), facts.classes().size());
            if (plan.learning() instanceof Learning.GradientDescent descent) {
                checkNormalisation(network, plan, descent, facts, errors);
                int batch = largestBatch(plan, descent, facts);
                checkMemory(network, descent, batch, errors);
                checkHeap(network, descent, errors);
                checkTime(network, batch, errors);
                var parents = new ParentCheck(store, files, datasets, errors);
                descent.parent().ifPresent(parent -> parents.check(parent, plan, network));
            }
            return Optional.of(network);
        } catch (InvalidSetting e) {
            errors.add(field(e.setting(), plan.architecture()), e.getMessage());
            return Optional.empty();
        }
    }

    /// The field that is to blame for what shows only when the layers are put one upon the other.
    private static String field(String setting, Architecture architecture) {
        return switch (setting) {
            case "convolution kernel", "convolution kernels" -> "architecture.kernel";
            case "pooling kernel" ->
                    architecture instanceof ResidualCnn
                            ? "architecture.pooledBlocks"
                            : "architecture.poolingKernel";
            case "pooled blocks" -> "architecture.pooledBlocks";
            case "residual blocks" -> "architecture.residualBlocks";
            case "rows read" -> "architecture.rows";
            case "steps of all recurrent layers" -> "architecture.layers";
            default -> "architecture";
        };
    }

    private static void checkEarlyStopping(Plan plan, FieldErrors errors) {
        if (!plan.dataset().hasValidation()
                && plan.learning() instanceof Learning.GradientDescent descent
                && !descent.earlyStopping().isNone()) {
            errors.add(
                    "learning.earlyStopping.patience",
                    "Early stopping looks at the validation split, which is empty here:"
                            + " give it examples, or set the patience to 0.");
        }
    }

    /// A single number normalised by its own mean is 0 whatever it was.
    private static void checkNormalisation(
            Network network,
            Plan plan,
            Learning.GradientDescent descent,
            DatasetFacts facts,
            FieldErrors errors) {
        int examples =
                plan.training().isEmpty()
                        ? facts.trainedOn(plan.dataset())
                        : descent.batchSize(); // of several sources
        int towers = descent.towers(examples, Compute.ofThisMachine());
        int least = network.fewestExamplesNormalised(towers);
        if (examples > 0 && Math.min(descent.batchSize(), examples) < least) {
            errors.add(
                    "learning.batchSize",
                    """
                    Batch normalisation cannot learn from one example at a time: let each \
                    batch have at least %d examples, or leave batch normalisation out \
                    (architecture.batchNormalisation).\
                    """
                            .formatted(least));
        }
    }

    /// The examples of a step; where training sources are listed, as many as a batch may have.
    static int largestBatch(Plan plan, Learning.GradientDescent descent, DatasetFacts facts) {
        return plan.training().isEmpty()
                ? Math.min(descent.batchSize(), facts.splits().training())
                : descent.batchSize();
    }

    private void checkMemory(
            Network network, Learning.GradientDescent descent, int batch, FieldErrors errors) {
        long bytes = mostBytes(network, descent, batch);
        long memoryBytes = NativeMemory.mostBesideHeap();
        if (bytes > memoryBytes) {
            errors.add(
                    "learning.batchSize",
                    String.format(
                            Locale.ROOT,
                            "Training this network with batches of %,d takes about %s, and"
                                    + " this server has %s of memory for it: choose smaller"
                                    + " batches or a smaller network.",
                            descent.batchSize(),
                            Bytes.words(bytes),
                            Bytes.words(memoryBytes)));
        }
    }

    /// A checkpoint passes through Java's heap on its way to the disk.
    private static void checkHeap(
            Network network, Learning.GradientDescent descent, FieldErrors errors) {
        long arrays = 2L + descent.update().optimizer().slots();
        long bytes = Float.BYTES * arrays * network.parameterCount();
        long mostBytes = (long) (HEAP_SHARE * Runtime.getRuntime().maxMemory());
        if (bytes > mostBytes) {
            errors.add(
                    "architecture",
                    """
                    Storing a checkpoint of this network takes about %s of Java's heap, and it may take %s: \
                    choose a smaller network, or start Glyphery with a larger heap (java -Xmx).\
                    """
                            .formatted(Bytes.words(bytes), Bytes.words(mostBytes)));
        }
    }

    /// Nothing is interrupted within a step, or within what TensorFlow does at once while a graph
    /// is built.
    private static void checkTime(Network network, int batch, FieldErrors errors) {
        Duration building = network.buildTime(Compute.ofThisMachine().towers());
        if (building.compareTo(LONGEST_BUILDING) > 0) {
            errors.add(
                    "architecture",
                    """
                    This network would take about %d seconds to build before its first step, and \
                    it may take %d: choose fewer layers, or fewer steps of reading.\
                    """
                            .formatted(building.toSeconds(), LONGEST_BUILDING.toSeconds()));
        }
        double work =
                Math.max(
                        network.trainingWork(batch),
                        network.answeringWork(Training.LARGEST_EVALUATION));
        if (work > MOST_WORK) {
            errors.add(
                    "learning.batchSize",
                    String.format(
                            Locale.ROOT,
                            "One step of this network would be %,.0f billion multiplications, and"
                                    + " it may be %,.0f billion: choose smaller batches or a"
                                    + " smaller network.",
                            work / 1e9,
                            MOST_WORK / 1e9));
        }
    }

    /// The memory, about, that training takes besides the server's own, or scoring where that takes
    /// more.
    ///
    /// @param batch the most examples of a step
    static long mostBytes(Network network, Learning.GradientDescent descent, int batch) {
        return Math.max(
                bytes(network, descent, batch),
                network.answeringBytes(Training.LARGEST_EVALUATION));
    }

    /// The memory, about, that training takes besides the server's own.
    ///
    /// @param batch the most examples of a step
    static long bytes(Network network, Learning.GradientDescent descent, int batch) {
        int towers = Compute.ofThisMachine().towers();
        // Norms are measured between steps, on batches that are no larger.
        long measuring =
                descent.gradientNorms() ? network.trainingBytes(0, new Optimizer.Sgd(), towers) : 0;
        long training = network.trainingBytes(batch, descent.update().optimizer(), towers);
        return training > Long.MAX_VALUE - measuring ? Long.MAX_VALUE : training + measuring;
    }
}
