package org.glyphery.study;

import java.nio.charset.StandardCharsets;

/// One file of a report.
///
/// @param name with its ending, without a folder
public record ReportFile(String name, String text) {

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
