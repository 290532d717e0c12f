package org.glyphery.dataset;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The datasets at hand, each read once and kept.
@Service
public class Datasets {

    private final Mnist mnist = new Mnist();
    private final Map<DatasetChoice, Dataset> opened = new HashMap<>();

    /// @throws UnknownDataset if there is none of that name and version
    /// @throws UnusableDataset if its files are damaged
    public synchronized Dataset open(DatasetChoice choice) {
        Dataset dataset = opened.get(choice);
        if (dataset == null) {
            dataset = read(choice);
            opened.put(choice, dataset);
        }
        return dataset;
    }

    /// What is known of it without reading it.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    public DatasetFacts facts(DatasetChoice choice) {
        String here = Mnist.NAME + " " + Mnist.version();
        String wanted = choice.name() + " " + choice.version();
        if (!wanted.equals(here)) {
            throw new UnknownDataset(wanted, here);
        }
        return Mnist.facts();
    }

    /// How many examples of it one epoch trains with: those that validation does not take.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    public int trainingExamples(DatasetChoice choice) {
        return facts(choice).trainingExamples() - choice.validation();
    }

    private Dataset read(DatasetChoice choice) {
        facts(choice);
        return mnist.load(choice.validation());
    }
}
