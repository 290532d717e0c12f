package org.glyphery.ui.train;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glyphery.dataset.DatasetFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The training sources of a draft. The first has the share of each batch that the others leave;
/// where the dataset itself would be the only one, there is no list.
final class TrainingList extends SourceList {

    static final String PATH = "training";
    private static final String SHARE = "share";
    private static final String FIRST = "first";

    private static final String DATASET_FIRST = Draft.DATASET + "." + FIRST;
    private static final double USUAL_SHARE = 0.25;

    TrainingList(Draft draft) {
        super(draft, PATH);
    }

    /// "training[1].share".
    String share(int row) {
        return path(row) + "." + SHARE;
    }

    /// "training[1].first".
    String first(int row) {
        return path(row) + "." + FIRST;
    }

    /// The row of the draft's own dataset, if it has one.
    OptionalInt ownRow() {
        return draft.dataset().map(own -> rowsOf(own).findFirst()).orElseGet(OptionalInt::empty);
    }

    @Override
    boolean suits(DatasetFacts facts, DatasetFacts own) {
        if (size() == 0 && facts.equals(own)) return false; // it is learned from anyway
        var choice = own.whole().validatedOn(draft.validates() ? 1 : 0);
        return !facts.sharesValidation(own, choice);
    }

    /// Adds a row with a quarter of each batch, or with half of what the first has if that is less;
    /// the dataset itself becomes the first of the list.
    @Override
    void add(DatasetFacts facts) {
        if (size() == 0) draft.dataset().ifPresent(this::begin);
        double left = draft.get(share(0)).asDouble(1);
        append(facts).put(SHARE, Math.min(USUAL_SHARE, left / 2));
        balance();
    }

    private void begin(DatasetFacts own) {
        append(own).put(SHARE, 1);
        moveFirst(DATASET_FIRST, first(0));
    }

    private void moveFirst(String from, String to) {
        JsonNode first = draft.get(from);
        if (!first.isMissingNode()) draft.set(to, first);
        draft.remove(from);
    }

    @Override
    void choose(int row, DatasetFacts facts) {
        putDataset(row, facts);
        settle();
    }

    @Override
    void remove(int row) {
        super.remove(row);
        settle();
    }

    /// Goes with the draft when that has taken another dataset.
    ///
    /// @param ownRow that of the dataset before, if it had one
    /// @param own the dataset now
    void follow(OptionalInt ownRow, DatasetFacts own) {
        if (ownRow.isPresent()) {
            int row = ownRow.getAsInt();
            putDataset(row, own);
            rowsOf(own).filter(other -> other != row).findFirst().ifPresent(super::remove);
        }
        settle();
    }

    private void putDataset(int row, DatasetFacts facts) {
        super.choose(row, facts);
        row(row).remove(FIRST);
    }

    private void settle() {
        boolean isShort = size() == 1 && ownRow().isPresent();
        if (isShort) {
            moveFirst(first(0), DATASET_FIRST);
            draft.remove(PATH);
        } else if (size() > 0) {
            balance();
        }
    }

    /// Gives the first what the others leave.
    void balance() {
        BigDecimal others =
                IntStream.range(1, size())
                        .mapToObj(row -> draft.get(share(row)))
                        .filter(typed -> typed.isNumber() && Double.isFinite(typed.doubleValue()))
                        .map(JsonNode::decimalValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        draft.set(
                share(0),
                JsonMapper.shared().valueToTree(BigDecimal.ONE.subtract(others).doubleValue()));
    }
}
