package org.glyphery.dataset.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pictures by the names that tables have for them: their paths from the top or from the table's
/// folder, the last part of these where only one picture has it, and each without its ending.
final class PictureNames {

    private final Map<String, StoredFile> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    PictureNames(List<StoredFile> pictures) {
        for (StoredFile picture : pictures) {
            byName.put(picture.name(), picture);
            if (!picture.folder().isEmpty()) add(picture.lastName(), picture);
            add(withoutEnding(picture.name()), picture);
            if (!picture.folder().isEmpty()) add(withoutEnding(picture.lastName()), picture);
        }
    }

    private void add(String name, StoredFile picture) {
        StoredFile other = byName.putIfAbsent(name, picture);
        if (other != null && !other.equals(picture)) ambiguous.add(name);
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.[^./]+$", "");
    }

    /// @param folder that the table lies in
    Optional<StoredFile> find(String folder, String written) {
        String name = written.replace('\\', '/').replaceFirst("^(\\./)+", "");
        StoredFile near = folder.isEmpty() ? null : certain(folder + "/" + name);
        return Optional.ofNullable(near).or(() -> Optional.ofNullable(certain(name)));
    }

    private @Nullable StoredFile certain(String name) {
        return ambiguous.contains(name) ? null : byName.get(name);
    }
}
