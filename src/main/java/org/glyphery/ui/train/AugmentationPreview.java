package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Distorter;
import org.glyphery.image.Distortion;
import org.glyphery.image.Glyph;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.ui.GlyphView;

/// Ten training pictures as the network would see them, distorted.
final class AugmentationPreview extends Div {

    private static final int PICTURES = 10;

    private final Datasets datasets;
    private final List<GlyphView> views = new ArrayList<>();
    private final Paragraph words = new Paragraph();
    private Optional<Plan> shown = Optional.empty();
    private long turn;

    AugmentationPreview(Datasets datasets) {
        this.datasets = datasets;
        addClassName("augmentation");
        var pictures = new Div();
        pictures.addClassName("pictures");
        for (int index = 0; index < PICTURES; index++) {
            var view = new GlyphView();
            views.add(view);
            pictures.getElement().appendChild(view.getElement());
        }
        var again = new NativeButton("Distort again", _ -> again());
        again.addClassName("plain");
        words.addClassName("note");
        add(pictures, words, again);
    }

    void show(Plan plan) {
        if (!(plan.learning() instanceof Learning.GradientDescent descent)) return;
        boolean same =
                shown.map(before ->
                                before.learning().equals(descent)
                                        && before.dataset().equals(plan.dataset()))
                        .orElse(false);
        shown = Optional.of(plan);
        if (!same) draw(plan.dataset(), descent.augmentation());
    }

    private void again() {
        turn++;
        shown.ifPresent(plan -> {
            if (plan.learning() instanceof Learning.GradientDescent descent) {
                draw(plan.dataset(), descent.augmentation());
            }
        });
    }

    private void draw(DatasetChoice choice, Distortion augmentation) {
        Dataset dataset = datasets.open(choice);
        Examples examples = dataset.training();
        var distorter = new Distorter(augmentation, examples.shape());
        for (int index = 0; index < PICTURES; index++) {
            float[] pixels = examples.glyph(index % examples.count()).pixels();
            float[] distorted = new float[pixels.length];
            distorter.distort(pixels, 0, distorted, 0, Randomness.key(turn, index));
            String label =
                    dataset.classes().get(examples.label(index % examples.count())) + ", distorted";
            views.get(index).show(Glyph.of(examples.shape(), distorted), label);
        }
        words.setText(
                augmentation.isNone()
                        ? "Nothing is distorted: every epoch sees the same pictures."
                        : "Every picture is distorted anew each time that the network sees it.");
    }
}
