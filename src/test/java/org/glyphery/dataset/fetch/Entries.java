package org.glyphery.dataset.fetch;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.glyphery.Sha256;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.glyphery.dataset.catalogue.CatalogueSplits;
import org.glyphery.image.PictureShape;

/// Entries of a catalogue with files of a test.
public final class Entries {

    private Entries() {}

    /// KMNIST in the catalogue's words, but for its files.
    static CatalogueEntry of(CatalogueFile... files) {
        CatalogueEntry kmnist = kmnist();
        return of(kmnist.shape(), kmnist.splits(), files);
    }

    private static CatalogueEntry kmnist() {
        return Catalogue.shipped().entry("kmnist").orElseThrow();
    }

    /// KMNIST in the catalogue's words, but for its files, shape and splits.
    public static CatalogueEntry of(
            PictureShape shape, CatalogueSplits splits, CatalogueFile... files) {
        return of(kmnist().name(), kmnist(), shape, splits, List.of(files));
    }

    /// The same under another name.
    public static CatalogueEntry called(String name, CatalogueEntry entry) {
        return of(name, entry, entry.shape(), entry.splits(), entry.files());
    }

    private static CatalogueEntry of(
            String name,
            CatalogueEntry entry,
            PictureShape shape,
            CatalogueSplits splits,
            List<CatalogueFile> files) {
        return new CatalogueEntry(
                name,
                entry.title(),
                entry.description(),
                entry.task(),
                entry.classes(),
                shape,
                entry.convention(),
                splits,
                entry.licence(),
                entry.citation(),
                entry.page(),
                entry.version(),
                files,
                entry.layout(),
                entry.shipped(),
                entry.folders(),
                entry.remarks());
    }

    /// A file whose size and checksum are known.
    public static CatalogueFile file(String name, byte[] whole, URI... addresses) {
        return new CatalogueFile(
                name,
                List.of(addresses),
                OptionalLong.of(whole.length),
                Optional.of(Sha256.of(whole)),
                Optional.empty(),
                Optional.empty());
    }

    /// A file of which nothing is known but where it lies.
    static CatalogueFile unknown(String name, URI... addresses) {
        return new CatalogueFile(
                name,
                List.of(addresses),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static String md5(byte[] whole) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(whole));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
