package org.glyphery.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glyphery.run.ModelName;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The names that a request asks for an answer, noted with the request so that its time can be told
/// of them.
public final class AskedNames {

    private static final String ATTRIBUTE = AskedNames.class.getName();

    private AskedNames() {}

    /// Notes with the request under way that it asks for this name.
    public static void note(ModelName name) {
        var request = RequestContextHolder.currentRequestAttributes();
        Set<ModelName> names = new LinkedHashSet<>(of(request));
        names.add(name);
        request.setAttribute(ATTRIBUTE, List.copyOf(names), RequestAttributes.SCOPE_REQUEST);
    }

    static List<ModelName> of(RequestAttributes request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof List<?> names
                ? names.stream().map(ModelName.class::cast).toList()
                : List.of();
    }
}
