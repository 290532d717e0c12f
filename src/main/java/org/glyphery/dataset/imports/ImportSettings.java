package org.glyphery.dataset.imports;

import org.glyphery.InvalidSetting;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.reader.ReaderLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much an import may take: `glyphery.imports`, with their defaults in `application.yml`.
///
/// @param unpacked bytes of all that an archive holds
/// @param files of an archive or a folder
/// @param examples of a dataset
@ConfigurationProperties("glyphery.imports")
public record ImportSettings(DataSize unpacked, int files, long examples) {

    public ImportSettings {
        require("unpacked", unpacked.toBytes());
        require("files", files);
        require("examples", examples);
    }

    private static void require(String name, long number) {
        if (number < 1) throw new InvalidSetting("glyphery.imports." + name, "at least 1", number);
    }

    ReaderLimits limits(PictureLimits pictures) {
        return new ReaderLimits(unpacked.toBytes(), files, examples, pictures.bytes());
    }
}
