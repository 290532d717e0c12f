package org.glyphery.dataset.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// All datasets that Glyphery knows of without being told, whether or not their files are here.
public final class Catalogue {

    private static final String FOLDER = "/data/catalogue/";

    /// The names of the datasets, a line each, in the order in which people see them.
    private static final String NAMES = "catalogue.txt";

    private final List<CatalogueEntry> entries;

    private Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /// The catalogue that ships with the application.
    ///
    /// @throws InvalidCatalogue if one of its files is wrong
    public static Catalogue shipped() {
        return of(text(NAMES).lines().map(Catalogue::read).toList());
    }

    /// A catalogue of these datasets.
    ///
    /// @throws InvalidCatalogue if two have one name
    public static Catalogue of(List<CatalogueEntry> entries) {
        var names = new HashSet<String>();
        for (CatalogueEntry entry : entries) {
            if (!names.add(entry.name())) {
                throw new InvalidCatalogue(
                        NAMES, "name", "\"" + entry.name() + "\" stands there twice");
            }
        }
        return new Catalogue(entries);
    }

    /// The datasets, in the order in which people see them.
    public List<CatalogueEntry> entries() {
        return entries;
    }

    public Optional<CatalogueEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// All that come out of the same files as this one, itself among them, in the order of people.
    public List<CatalogueEntry> sharing(CatalogueEntry entry) {
        return entries.stream().filter(each -> each.files().equals(entry.files())).toList();
    }

    private static CatalogueEntry read(String name) {
        return CatalogueReader.read(name, text(name + CatalogueReader.ENDING));
    }

    private static String text(String file) {
        try (var stream = Catalogue.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new InvalidCatalogue(file, "it", "is not among the application's files");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
