package org.glyphery.ui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Architecture;
import org.glyphery.network.ResidualCnn;
import org.glyphery.run.StarterSet;
import org.glyphery.training.CifarPresets;
import org.glyphery.training.FashionPresets;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RecurrentPresets;

/// Plans that people begin with.
///
/// @param first one of each kind of network
/// @param further all others
record Presets(List<Plan> first, List<Plan> further) {

    private static final int FEW = 4;

    Presets {
        first = List.copyOf(first);
        further = List.copyOf(further);
    }

    /// Those whose datasets are here.
    static Presets of(Datasets datasets) {
        List<Plan> first = new ArrayList<>();
        List<Plan> further = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Stream.concat(StarterSet.plans().stream(), RecurrentPresets.plans().stream())
                .forEach(
                        plan -> (kinds.add(kind(plan.architecture())) ? first : further).add(plan));
        here(datasets, CifarPresets.DATASET).map(CifarPresets::plans).forEach(further::addAll);
        here(datasets, FashionPresets.DATASET).map(FashionPresets::cnn).forEach(further::add);
        return new Presets(first, further);
    }

    private static Stream<DatasetChoice> here(Datasets datasets, String name) {
        return datasets
                .current(name)
                .filter(facts -> datasets.absence(facts).isEmpty())
                .map(DatasetFacts::standard)
                .stream();
    }

    private static String kind(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Templates _ -> "templates";
            case Architecture.Linear _,
                    Architecture.Mlp _,
                    Architecture.Cnn _,
                    ResidualCnn _,
                    Architecture.Recurrent _ ->
                    architecture.title();
        };
    }

    List<Plan> all() {
        return Stream.concat(first.stream(), further.stream()).toList();
    }

    /// Whether a plan is one of these, whatever it is called.
    boolean contain(Plan plan) {
        String sha256 = PlanJson.sha256(plan);
        return all().stream().map(PlanJson::sha256).anyMatch(sha256::equals);
    }

    /// The preset that a plan is, whatever it is called; else the one that it is a change of: with
    /// its kind of network and its dataset, and with its name or nearly all of its fields; else the
    /// plan itself.
    Plan behind(Plan plan) {
        return all().stream()
                .filter(preset -> kind(preset.architecture()).equals(kind(plan.architecture())))
                .filter(preset -> preset.dataset().name().equals(plan.dataset().name()))
                .filter(preset ->
                        preset.name().equals(plan.name()) || differences(preset, plan) <= FEW)
                .min(Comparator.comparingInt(preset -> differences(preset, plan)))
                .orElse(plan);
    }

    private static int differences(Plan one, Plan other) {
        return Beginning.of(one).differences(PlanJson.tree(other));
    }
}
