package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueConvention;
import org.glyphery.dataset.catalogue.CatalogueConvention.Written;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.image.Centring;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;
import org.glyphery.image.Nib;
import org.junit.jupiter.api.Test;

/// What the catalogue says of the datasets whose facts stand in the code too.
class CataloguedFactsTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void mnist_has_the_facts_of_the_code() {
        CatalogueEntry entry = CATALOGUE.entry(Mnist.NAME).orElseThrow();
        assertSameFacts(entry, Mnist.FACTS);
        assertThat(entry.convention()).isEqualTo(new Written(InkForm.MNIST));
        assertThat(Mnist.FACTS.convention()).isEqualTo(new Convention.InkConvention(InkForm.MNIST));
        assertThat(entry.shipped()).contains("data/mnist");
    }

    @Test
    void fashion_mnist_is_a_dataset_of_pictures_in_the_folder_of_debian() {
        CatalogueEntry entry = CATALOGUE.entry("fashion-mnist").orElseThrow();
        assertThat(entry.convention()).isEqualTo(new CatalogueConvention.Pictured());
        assertThat(entry.folders()).containsExactly(Path.of("/usr/share/datasets/fashion-mnist"));
    }

    @Test
    void letters_are_ink_in_a_box_of_their_own() {
        assertThat(facts("ocr-letters-course").convention())
                .isEqualTo(
                        new Convention.InkConvention(
                                new InkForm(16, 8, Centring.BOX, new Nib(1.1, 0.5), true)));
        assertThat(facts("emnist-letters").convention())
                .isEqualTo(
                        new Convention.InkConvention(
                                new InkForm(24, 24, Centring.BOX, new Nib(2.9, 1.7), false)));
        assertThat(CATALOGUE.entries())
                .filteredOn(entry -> CataloguedFacts.of(entry).isInk())
                .extracting(CatalogueEntry::name)
                .containsExactlyInAnyOrder(
                        "mnist",
                        "emnist-letters",
                        "emnist-balanced",
                        "emnist-digits",
                        "qmnist",
                        "ocr-letters",
                        "ocr-letters-course",
                        "usps",
                        "optdigits");
    }

    @Test
    void
            what_the_catalogue_knows_goes_before_what_was_stored_but_for_other_data_of_the_same_name() {
        DatasetFacts letters = facts("ocr-letters-course");
        var picture = new Convention.PictureConvention(Fitting.WHOLE);
        DatasetFacts before = letters.madeAs(picture);
        assertThat(CataloguedFacts.known(CATALOGUE, before)).isEqualTo(letters);
        DatasetFacts own = before.keeping(List.of("a", "b"), before.splits());
        assertThat(CataloguedFacts.known(CATALOGUE, own)).isEqualTo(own);
    }

    private static DatasetFacts facts(String name) {
        return CataloguedFacts.of(CATALOGUE.entry(name).orElseThrow());
    }

    private static void assertSameFacts(CatalogueEntry entry, DatasetFacts facts) {
        assertThat(entry.title()).isEqualTo(facts.title());
        assertThat(entry.shape()).isEqualTo(facts.shape());
        assertThat(entry.classes()).isEqualTo(facts.classes());
        assertThat(entry.version()).contains(facts.version());
        assertThat(entry.licence().words()).isEqualTo(facts.licence());
        assertThat(entry.citation()).isEqualTo(facts.citation());
        assertThat(contents(entry)).isEqualTo(facts.checksums());
    }

    private static Map<String, String> contents(CatalogueEntry entry) {
        return entry.files().stream()
                .collect(
                        Collectors.toMap(
                                file -> file.name().replaceFirst("\\.gz$", ""),
                                file -> file.contentSha256().orElseThrow()));
    }
}
