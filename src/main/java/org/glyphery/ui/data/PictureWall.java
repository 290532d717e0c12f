package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.SplitOverview;
import org.glyphery.dataset.statistics.SplitOverview.ClassPictures;
import org.glyphery.study.Study;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.data.DraftOnWall.PictureOnWall;
import tools.jackson.databind.json.JsonMapper;

/// All pictures of a dataset to scroll through and to filter, see frontend/picture-wall.ts. The
/// browser fetches them itself, from [org.glyphery.dataset.browsing.Atlas].
@Tag("picture-wall")
@JsModule("./picture-wall.ts")
final class PictureWall extends Component {

    /// Which pictures there are.
    ///
    /// @param address below which the browser finds them
    record WallSource(
            String address,
            String version,
            int height,
            int width,
            int channels,
            List<String> classes,
            List<WallSplit> splits) {}

    /// One split of a dataset.
    record WallSplit(String name, String title, int count) {}

    /// A wall that shows what `first` says.
    ///
    /// @param looks hears how the wall is looked at, whenever that has changed
    /// @param opens hears that a person wants to know more of the picture under the cursor
    PictureWall(
            DatasetFacts facts,
            Map<Split, Integer> splits,
            WallLook first,
            Consumer<WallLook> looks,
            Runnable opens) {
        var shape = facts.shape();
        getElement()
                .setPropertyBean("look", first)
                .setPropertyBean(
                        "source",
                        new WallSource(
                                "api/datasets/" + facts.name(),
                                facts.version(),
                                shape.height(),
                                shape.width(),
                                shape.channels(),
                                facts.classes(),
                                splits.entrySet().stream()
                                        .map(each -> split(each.getKey(), each.getValue()))
                                        .toList()));
        getElement()
                .addEventListener(
                        "look", event -> looks.accept(event.getEventDetail(WallLook.class)))
                .addEventDetail();
        getElement().addEventListener("open", _ -> opens.run());
    }

    /// Calls `hears` with what a person wants of chosen pictures.
    void onEdit(Consumer<WallEdit> hears) {
        getElement()
                .addEventListener(
                        "edit", event -> hears.accept(event.getEventDetail(WallEdit.class)))
                .addEventDetail();
    }

    /// Calls `hears` with what networks suggest for the picture under the cursor, whenever that has
    /// changed.
    void onSuggestion(Consumer<SuggestedLabel> hears) {
        getElement()
                .addEventListener(
                        "suggestion",
                        event -> hears.accept(event.getEventDetail(SuggestedLabel.class)))
                .addEventDetail();
    }

    /// Calls `hears` when a person takes back what they did last.
    void onUndo(Runnable hears) {
        getElement().addEventListener("undo", _ -> hears.run());
    }

    void showDraft(DraftOnWall draft) {
        getElement().setPropertyBean("draft", draft);
    }

    void hideDraft() {
        getElement().removeProperty("draft");
    }

    /// Shows what has become of some pictures of the draft.
    ///
    /// @param now those of them that are changed
    void redraw(Split split, List<Integer> indices, List<PictureOnWall> now) {
        var json = JsonMapper.shared();
        getElement()
                .callJsFunction(
                        "redraw", split.word(), json.valueToTree(indices), json.valueToTree(now));
    }

    /// Gives it the keyboard.
    void focus() {
        getElement().callJsFunction("focus");
    }

    private static WallSplit split(Split split, int count) {
        return new WallSplit(split.word(), NumberWords.capitalised(split.word()), count);
    }

    /// What stands beside the pictures.
    void setBeside(Component beside) {
        getElement().appendChild(beside.getElement());
    }

    void showMeans(Map<Split, SplitOverview> overviews) {
        Map<String, Object> means = new LinkedHashMap<>();
        overviews.forEach((split, overview) ->
                means.put(
                        split.word(),
                        overview.classes().stream()
                                .map(ClassPictures::mean)
                                .map(GlyphView::message)
                                .toList()));
        getElement().setPropertyMap("means", means);
    }

    /// Says who can read the pictures.
    void showReaders(List<WallReaders.WallReader> readers) {
        getElement().setPropertyList("readers", readers);
    }

    /// Has the pictures read by the folds of a study.
    void readBy(Study study) {
        getElement().callJsFunction("readBy", study.name());
    }

    /// Says why likely label errors cannot be found.
    void showTrouble(String words) {
        getElement().setProperty("trouble", words);
    }

    /// Hears that a person wants likely label errors found.
    ///
    /// @param finds gets the id of the run whose plan is to be used; empty for the usual one
    void onFind(Consumer<String> finds) {
        getElement()
                .addEventListener("find", event -> finds.accept(event.getEventDetail(String.class)))
                .addEventDetail();
    }

    /// Brings a picture under the cursor, whatever is filtered.
    void goTo(Split split, int index) {
        getElement().callJsFunction("goTo", split.word(), index);
    }
}
