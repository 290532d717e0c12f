package org.glyphery.dataset.labelling;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.dataset.Split;

/// What a person does in a draft at once, to one picture, to several, or to a class.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface LabelEdit {

    int LONGEST_NAME = 60;

    /// Pictures of a split, by their places among those that are stored.
    sealed interface OfPictures extends LabelEdit {
        Split split();

        List<Integer> places();

        default boolean concerns(Split of, int place) {
            return split() == of && places().contains(place);
        }
    }

    /// Pictures get a label, and are no longer left out.
    ///
    /// @param label a class of the version that the draft is of
    @JsonTypeName("relabel")
    record Relabel(Split split, List<Integer> places, int label) implements OfPictures {
        public Relabel {
            places = List.copyOf(places);
        }
    }

    /// Pictures are left out.
    @JsonTypeName("exclude")
    record Exclude(Split split, List<Integer> places) implements OfPictures {
        public Exclude {
            places = List.copyOf(places);
        }
    }

    /// Pictures that were left out are taken in again.
    @JsonTypeName("include")
    record Include(Split split, List<Integer> places) implements OfPictures {
        public Include {
            places = List.copyOf(places);
        }
    }

    /// A word is put on pictures.
    @JsonTypeName("tag")
    record TagPictures(Split split, List<Integer> places, String tag) implements OfPictures {
        public TagPictures {
            places = List.copyOf(places);
            tag = name("tag", tag);
        }
    }

    /// A word is taken off pictures.
    @JsonTypeName("untag")
    record UntagPictures(Split split, List<Integer> places, String tag) implements OfPictures {
        public UntagPictures {
            places = List.copyOf(places);
            tag = name("tag", tag);
        }
    }

    /// Somebody decides what pictures are on which people disagree; what they said of them before
    /// does not count any more.
    @JsonTypeName("settle")
    record Settle(Split split, List<Integer> places, Stance stance) implements OfPictures {
        public Settle {
            places = List.copyOf(places);
        }
    }

    /// A class gets another name.
    @JsonTypeName("rename-class")
    record RenameClass(int label, String name) implements LabelEdit {
        public RenameClass {
            name = LabelEdit.name("name of the class", name);
        }
    }

    /// All pictures of a class become those of another one, and the class is gone.
    @JsonTypeName("merge-classes")
    record MergeClasses(int from, int into) implements LabelEdit {}

    /// The name as it is stored.
    ///
    /// @param setting what is named
    static String name(String setting, String written) {
        String name = written.strip();
        OneLine.require(setting, name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    setting,
                    "1 to %d characters long".formatted(LONGEST_NAME),
                    name.isEmpty() ? "empty" : name.length() + " characters long");
        }
        return name;
    }
}
