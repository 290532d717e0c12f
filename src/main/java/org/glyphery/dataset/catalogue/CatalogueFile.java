package org.glyphery.dataset.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A file of a dataset, as it lies on servers. Of sizes and checksums only those are known on which
/// two independent sources agree.
///
/// @param name its name on disk
/// @param addresses where it can be fetched, the one to be tried first in front; none where it has
///   no public address
/// @param size in bytes
/// @param sha256 64 hexadecimal digits
/// @param md5 32 hexadecimal digits
/// @param contentSha256 SHA-256 of what is in it when it is unzipped, since copies are compressed
///   differently
public record CatalogueFile(
        String name,
        List<URI> addresses,
        OptionalLong size,
        Optional<String> sha256,
        Optional<String> md5,
        Optional<String> contentSha256) {

    public CatalogueFile {
        addresses = List.copyOf(addresses);
    }
}
