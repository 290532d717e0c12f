package org.glyphery.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.training.RunId;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// What the page's address keeps: `?runs=a,b`, and how its parts are looked at.
///
/// @param runs their ids, without what cannot be one; absent for the best of each kind
/// @param scores of the classes
/// @param x and `y`: paths of what the runs are scattered by
/// @param allFields whether fields in which the plans agree are shown
record CompareAddress(
        Optional<List<RunId>> runs,
        CurveViewState curves,
        ClassScore scores,
        MistakeViewState mistakes,
        String x,
        String y,
        boolean allFields) {

    static final String PAGE = Addresses.COMPARE;

    private static final String X = "trainingSeconds";
    private static final String Y = "validation.accuracy";

    /// What cannot be read counts as absent.
    static CompareAddress of(QueryParameters parameters) {
        return new CompareAddress(
                parameters
                        .getSingleParameter("runs")
                        .filter(ids -> !ids.isBlank())
                        .map(CompareAddress::ids),
                CurveViewState.of(parameters),
                ClassScore.of(parameters),
                MistakeViewState.of(parameters),
                parameters.getSingleParameter("x").orElse(X),
                parameters.getSingleParameter("y").orElse(Y),
                parameters.getSingleParameter("fields").filter("all"::equals).isPresent());
    }

    CompareAddress withRuns(List<RunId> chosen) {
        return new CompareAddress(Optional.of(chosen), curves, scores, mistakes, x, y, allFields);
    }

    CompareAddress withCurves(CurveViewState chosen) {
        return new CompareAddress(runs, chosen, scores, mistakes, x, y, allFields);
    }

    CompareAddress withScores(ClassScore chosen) {
        return new CompareAddress(runs, curves, chosen, mistakes, x, y, allFields);
    }

    CompareAddress withMistakes(MistakeViewState chosen) {
        return new CompareAddress(runs, curves, scores, chosen, x, y, allFields);
    }

    CompareAddress withAxes(String chosenX, String chosenY) {
        return new CompareAddress(runs, curves, scores, mistakes, chosenX, chosenY, allFields);
    }

    CompareAddress withAllFields(boolean chosen) {
        return new CompareAddress(runs, curves, scores, mistakes, x, y, chosen);
    }

    private static List<RunId> ids(String joined) {
        return Stream.of(joined.split(",")).map(RunId::read).flatMap(Optional::stream).toList();
    }

    static String written(List<RunId> runs) {
        return runs.stream().map(RunId::value).collect(Collectors.joining(","));
    }

    void show(UI page) {
        var line = new AddressLine(PAGE);
        runs.ifPresent(ids -> line.with("runs", written(ids)));
        curves.write(line);
        scores.write(line);
        mistakes.write(line);
        if (!x.equals(X)) line.with("x", x);
        if (!y.equals(Y)) line.with("y", y);
        if (allFields) line.with("fields", "all");
        line.show(page);
    }
}
