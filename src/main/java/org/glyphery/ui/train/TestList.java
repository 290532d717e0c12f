package org.glyphery.ui.train;

import org.glyphery.dataset.DatasetFacts;

/// The further test splits of a draft.
final class TestList extends SourceList {

    TestList(Draft draft) {
        super(draft, "test");
    }

    @Override
    boolean suits(DatasetFacts facts, DatasetFacts own) {
        return facts.splits().test() > 0 && !facts.equals(own);
    }

    @Override
    void add(DatasetFacts facts) {
        append(facts);
    }

    /// Goes with the draft when that has taken another dataset, whose test split is reported
    /// anyway.
    void follow(DatasetFacts own) {
        rowsOf(own).findFirst().ifPresent(this::remove);
    }
}
