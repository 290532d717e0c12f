package org.glyphery.ui.draw;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.run.ModelName;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;

/// What the drawing page's address keeps over a reload:
/// `?alphabet=ocr-letters&models=a,b@3&collection=ours&hand=on&example=1234&why=all`.
///
/// @param alphabet the name of what is drawn; absent where it follows from the models
/// @param models those chosen; none for one of each kind
/// @param collection that drawings are kept in, as the address has it; absent for "my digits"
/// @param hand whether networks weigh the digits of that collection beside what they learned
/// @param example an example's number, as the address has it
/// @param why what is open of why models answer so
record DrawAddress(
        Optional<String> alphabet,
        List<ChosenModel> models,
        Optional<String> collection,
        boolean hand,
        Optional<String> example,
        OpenWhy why) {

    private static final String HAND = "hand";
    private static final String ON = "on";

    static final DrawAddress PLAIN =
            new DrawAddress(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    OpenWhy.NONE);

    static DrawAddress of(Location location) {
        var parameters = location.getQueryParameters();
        return new DrawAddress(
                parameters.getSingleParameter(Addresses.ALPHABET),
                models(parameters.getSingleParameter(Addresses.MODELS).orElse("")),
                parameters.getSingleParameter(Addresses.COLLECTION),
                parameters.getSingleParameter(HAND).filter(ON::equals).isPresent(),
                parameters.getSingleParameter(Addresses.EXAMPLE),
                OpenWhy.read(parameters.getSingleParameter(Addresses.WHY)));
    }

    /// Models as the address and the browser's memory have them.
    static List<ChosenModel> models(String joined) {
        return joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(ChosenModel::read)
                        .flatMap(Optional::stream)
                        .toList();
    }

    static String written(List<ChosenModel> models) {
        return models.stream().map(ChosenModel::written).collect(Collectors.joining(","));
    }

    DrawAddress withModels(List<ChosenModel> chosen) {
        return new DrawAddress(alphabet, List.copyOf(chosen), collection, hand, example, why);
    }

    /// The model of this name, with the epoch that is on show already.
    ChosenModel choice(ModelName name) {
        return models.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseGet(() -> ChosenModel.best(name));
    }

    DrawAddress withExample(Optional<String> shown) {
        return new DrawAddress(alphabet, models, collection, hand, shown, why);
    }

    DrawAddress withAlphabet(Optional<String> name) {
        return new DrawAddress(name, models, collection, hand, example, why);
    }

    DrawAddress withWhy(OpenWhy opened) {
        return new DrawAddress(alphabet, models, collection, hand, example, opened);
    }

    DrawAddress withHand(boolean learned) {
        return new DrawAddress(alphabet, models, collection, learned, example, why);
    }

    DrawAddress keepingIn(OwnCollection chosen) {
        Optional<String> name = Optional.of(chosen.name().value()).filter(_ -> !chosen.isMine());
        return new DrawAddress(alphabet, models, name, hand, example, why);
    }

    void show(UI page) {
        var line = new AddressLine("");
        alphabet.ifPresent(name -> line.with(Addresses.ALPHABET, name));
        if (!models.isEmpty()) line.with(Addresses.MODELS, written(models));
        collection.ifPresent(name -> line.with(Addresses.COLLECTION, name));
        if (hand) line.with(HAND, ON);
        example.ifPresent(number -> line.with(Addresses.EXAMPLE, number));
        why.written().ifPresent(opened -> line.with(Addresses.WHY, opened));
        line.show(page);
    }
}
