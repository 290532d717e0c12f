package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.glyphery.api.DraftEntry.ChangeEntry;
import org.glyphery.api.DraftEntry.DraftedPictureEntry;
import org.glyphery.api.DraftEntry.StanceEntry;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.NoSuchDataset;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.labelling.DraftClasses;
import org.glyphery.dataset.labelling.DraftedPicture;
import org.glyphery.dataset.labelling.LabelChange;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.dataset.labelling.Stance;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `/api/datasets/{name}/drafts`: what people change in labels before they make a version of it.
@RestController
@RequestMapping("/api/datasets/{name}/drafts")
class DraftRequests {

    private static final int LARGEST_PAGE = 1_000;
    private static final int MOST_INDICES = 100;

    private final LabelDrafts drafts;
    private final Datasets datasets;
    private final DatasetBrowser browser;

    DraftRequests(LabelDrafts drafts, Datasets datasets, DatasetBrowser browser) {
        this.drafts = drafts;
        this.datasets = datasets;
        this.browser = browser;
    }

    /// The drafts of all versions, the newest first.
    @GetMapping
    ResponseEntity<List<DraftEntry>> all(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        List<LabelDraft> all = drafts.of(datasets.require(name, Optional.empty()).name());
        return ListPage.answer(all.size(), page.of(all).stream().map(DraftEntry::of).toList());
    }

    /// One draft with a page of its pictures and the same page of its changes.
    @GetMapping("/{id}")
    ResponseEntity<DraftEntry> one(
            @PathVariable String name,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        OpenedDraft draft = drafts.get(id);
        DatasetFacts facts =
                datasets.version(name, draft.draft().version())
                        .filter(_ -> draft.draft().dataset().equals(name))
                        .orElseThrow(() -> new NoSuchDataset(name, datasets));
        Map<Split, Examples> splits = browser.splits(facts);
        DraftClasses classes = draft.state().classes();
        List<ChangedPicture> pictures = pictures(draft, splits);
        return ListPage.answer(
                Math.max(pictures.size(), draft.changes().size()),
                DraftEntry.of(draft.draft())
                        .with(
                                draft.state().counts(),
                                classes.left().stream().map(classes::name).toList(),
                                page.of(pictures).stream()
                                        .map(each -> entry(each, classes))
                                        .toList(),
                                page.of(draft.changes()).stream()
                                        .map(change -> entry(change, splits))
                                        .toList()));
    }

    /// A picture with its place in the answer.
    private record ChangedPicture(Split split, int index, DraftedPicture picture) {}

    private static List<ChangedPicture> pictures(OpenedDraft draft, Map<Split, Examples> splits) {
        List<ChangedPicture> pictures = new ArrayList<>();
        splits.forEach((split, examples) ->
                draft.state()
                        .of(split)
                        .forEach((place, picture) ->
                                pictures.add(
                                        new ChangedPicture(
                                                split, examples.indexOf(place), picture))));
        return pictures;
    }

    private static DraftedPictureEntry entry(ChangedPicture changed, DraftClasses classes) {
        DraftedPicture picture = changed.picture();
        Stance stance = picture.stance();
        List<StanceEntry> stances =
                picture.stances().entrySet().stream()
                        .map(each ->
                                new StanceEntry(
                                        each.getKey(),
                                        each.getValue().label(),
                                        classes.name(each.getValue().label()),
                                        each.getValue().isExcluded()))
                        .toList();
        return new DraftedPictureEntry(
                changed.split().word(),
                changed.index(),
                stance.label(),
                classes.name(stance.label()),
                stance.isExcluded(),
                picture.tags(),
                picture.isDisputed() ? stances : null);
    }

    private static ChangeEntry entry(LabelChange change, Map<Split, Examples> splits) {
        return new ChangeEntry(
                change.id(),
                change.author(),
                change.made(),
                change.undone().orElse(null),
                edit(change.edit(), splits));
    }

    /// The edit as it is stored, with pictures known by their indices, as programs know them: how
    /// many they are, and the first of them.
    private static ObjectNode edit(LabelEdit edit, Map<Split, Examples> splits) {
        var json = JsonMapper.shared();
        var tree =
                (ObjectNode)
                        json.readTree(json.writerFor(LabelEdit.class).writeValueAsString(edit));
        if (edit instanceof LabelEdit.OfPictures pictures) {
            Examples examples = Objects.requireNonNull(splits.get(pictures.split()));
            tree.remove("places");
            tree.put("split", pictures.split().word());
            tree.put("count", pictures.places().size());
            var indices = tree.putArray("indices");
            pictures.places().stream()
                    .limit(MOST_INDICES)
                    .forEach(place -> indices.add(examples.indexOf(place)));
        }
        return tree;
    }
}
