package org.glyphery.dataset.labelling;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glyphery.dataset.Split;

/// A draft as its changes have left it. It follows from the version that the draft is of and from
/// the changes that were not taken back, in their order; nothing else is stored of it.
public final class DraftState {

    private final VersionLabels version;
    private final DraftClasses classes;
    private final Map<Split, SortedMap<Integer, DraftedPicture>> pictures =
            new EnumMap<>(Split.class);

    private DraftState(VersionLabels version) {
        this.version = version;
        classes = new DraftClasses(version.classes());
    }

    static DraftState of(VersionLabels version, List<LabelChange> changes) {
        var state = new DraftState(version);
        changes.stream().filter(LabelChange::counts).forEach(state::replay);
        if (state.classes.left().size() < state.classes.count()) {
            state.pictures
                    .values()
                    .forEach(ofSplit -> ofSplit.replaceAll((_, it) -> state.led(it)));
        }
        return state;
    }

    private void replay(LabelChange change) {
        switch (change.edit()) {
            case LabelEdit.RenameClass(int label, String name) -> classes.rename(label, name);
            case LabelEdit.MergeClasses(int from, int into) -> classes.merge(from, into);
            case LabelEdit.OfPictures edit -> {
                for (int place : edit.places()) {
                    pictures.computeIfAbsent(edit.split(), _ -> new TreeMap<>())
                            .put(place, after(edit, place, change.author()));
                }
            }
        }
    }

    private DraftedPicture after(LabelEdit.OfPictures edit, int place, String author) {
        DraftedPicture now =
                picture(edit.split(), place).orElseGet(() -> untouched(edit.split(), place));
        Stance own = now.stances().getOrDefault(author, now.stance());
        return switch (edit) {
            case LabelEdit.Relabel relabel -> held(now, author, new Stance(relabel.label(), false));
            case LabelEdit.Exclude _ -> held(now, author, new Stance(own.label(), true));
            case LabelEdit.Include _ -> held(now, author, new Stance(own.label(), false));
            case LabelEdit.Settle settle ->
                    new DraftedPicture(now.before(), Map.of(author, settle.stance()), now.tags());
            case LabelEdit.TagPictures mark -> {
                var tags = new TreeSet<>(now.tags());
                tags.add(mark.tag());
                yield new DraftedPicture(now.before(), now.stances(), tags);
            }
            case LabelEdit.UntagPictures unmark -> {
                var tags = new TreeSet<>(now.tags());
                tags.remove(unmark.tag());
                yield new DraftedPicture(now.before(), now.stances(), tags);
            }
        };
    }

    private static DraftedPicture held(DraftedPicture now, String author, Stance stance) {
        var stances = new LinkedHashMap<>(now.stances());
        stances.put(author, stance);
        return new DraftedPicture(now.before(), stances, now.tags());
    }

    private DraftedPicture untouched(Split split, int place) {
        return new DraftedPicture(
                version.label(split, place),
                Map.of(),
                new TreeSet<>(version.tags().of(split, place)));
    }

    /// The picture with labels that merged classes have led to others.
    private DraftedPicture led(DraftedPicture picture) {
        var stances = new LinkedHashMap<String, Stance>();
        picture.stances()
                .forEach((author, it) ->
                        stances.put(
                                author, new Stance(classes.leadsTo(it.label()), it.isExcluded())));
        return new DraftedPicture(picture.before(), stances, picture.tags());
    }

    public DraftClasses classes() {
        return classes;
    }

    /// A picture that was changed; absent where nothing counts that was done to it.
    public Optional<DraftedPicture> picture(Split split, int place) {
        return Optional.ofNullable(of(split).get(place));
    }

    /// The pictures of a split that were changed, by their places among those that are stored.
    public SortedMap<Integer, DraftedPicture> of(Split split) {
        return pictures.getOrDefault(split, new TreeMap<>());
    }

    /// Whether every one of these pictures is left out.
    public boolean areExcluded(Split split, List<Integer> places) {
        return places.stream()
                .allMatch(place ->
                        picture(split, place).filter(it -> it.stance().isExcluded()).isPresent());
    }

    /// Whether every one of these pictures has this tag.
    public boolean areTagged(Split split, List<Integer> places, String tag) {
        return places.stream()
                .allMatch(place ->
                        picture(split, place)
                                .map(it -> it.tags().contains(tag))
                                .orElseGet(() -> version.tags().of(split, place).contains(tag)));
    }

    /// What was done, in numbers.
    public DraftCounts counts() {
        return DraftCounts.of(all().toList(), classes, version.labels().values().stream().toList());
    }

    /// How many pictures people disagree on.
    public int disputed() {
        return Math.toIntExact(all().filter(DraftedPicture::isDisputed).count());
    }

    private Stream<DraftedPicture> all() {
        return pictures.values().stream().flatMap(each -> each.values().stream());
    }

    VersionLabels version() {
        return version;
    }
}
