package org.glyphery.dataset;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueConvention;
import org.glyphery.dataset.catalogue.CatalogueConvention.Pictured;
import org.glyphery.dataset.catalogue.CatalogueConvention.Written;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;

/// The facts of a dataset as the catalogue has them, before its files are here.
public final class CataloguedFacts {

    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{8}");

    private CataloguedFacts() {}

    /// The version of a dataset whose contents are not known before it is fetched: what the
    /// catalogue says of it holds for each.
    static Optional<DatasetFacts> unfetched(Catalogue catalogue, DatasetChoice choice) {
        return catalogue
                .entry(choice.name())
                .filter(entry -> entry.version().isEmpty())
                .filter(_ -> VERSION.matcher(choice.version()).matches())
                .map(entry -> of(entry).stored(choice.version(), Map.of()));
    }

    /// The facts of an entry; without a version where its contents are not known beforehand.
    public static DatasetFacts of(CatalogueEntry entry) {
        var splits = entry.splits();
        String version = entry.version().orElse("");
        return new DatasetFacts(
                entry.name(),
                entry.title(),
                entry.description(),
                version,
                entry.shape(),
                entry.classes(),
                convention(entry.convention()),
                new SplitSizes(splits.training(), splits.validation(), splits.test()),
                entry.licence().name().orElse(""),
                entry.citation(),
                contents(entry),
                version.isEmpty() ? 0 : Long.parseUnsignedLong(version, 16),
                Optional.empty());
    }

    /// The facts of a stored dataset as the catalogue knows it: how its pictures were made is not
    /// written with them once and for all, since the catalogue may know it better by now. A
    /// person's own of that name, which is of another shape or of other classes, stays as it is.
    static DatasetFacts known(Catalogue catalogue, DatasetFacts stored) {
        return catalogue
                .entry(stored.name())
                .filter(entry -> entry.shape().equals(stored.shape()))
                .filter(entry -> entry.classes().equals(stored.classes()))
                .map(entry -> stored.madeAs(convention(entry.convention())))
                .orElse(stored);
    }

    private static Convention convention(CatalogueConvention convention) {
        return switch (convention) {
            case Written(InkForm form) -> new Convention.InkConvention(form);
            case Pictured _ -> new Convention.PictureConvention(Fitting.WHOLE);
        };
    }

    /// SHA-256 of each file's content, by its name when it is unzipped.
    private static Map<String, String> contents(CatalogueEntry entry) {
        return entry.files().stream()
                .filter(file -> file.contentSha256().isPresent())
                .collect(
                        Collectors.toMap(
                                CataloguedFacts::unzipped,
                                file -> file.contentSha256().orElseThrow()));
    }

    private static String unzipped(CatalogueFile file) {
        return file.name().replaceFirst("\\.gz$", "");
    }
}
