package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which paths are for programs; all others are pages. The one place that says so.
public final class ProgramPaths {

    /// The roots of the paths, without a slash at the end.
    public static final List<String> ROOTS = List.of("/api", "/v1", "/v2");

    /// The paths at which programs ask as well, though what they get there is no answer in JSON.
    private static final List<String> BESIDE =
            List.of("/openapi.yaml", "/openapi.json", "/actuator/prometheus");

    /// The paths at which models answer what is posted.
    private static final List<String> ANSWERING =
            List.of("/api/ink", "/api/pictures", "/v1", "/v2");

    /// The paths at which a run's network is asked what goes on in it.
    private static final Pattern INSIDE =
            Pattern.compile(
                    "/api/runs/[^/]+/"
                        + "(accuracy-by-measure\\.csv|activations|altered|counterfactual|map/drawings|map/neighbours"
                        + "|reach\\.npz|reading|reasons|reasons/trial|slices|slices\\.csv"
                        + "|units|units/(survey|examples|place))");

    /// The paths at which arrays of numbers and pictures come; the last is where pages send files.
    private static final List<String> LARGE =
            List.of("/api/pictures", "/v1", "/v2", "/VAADIN/dynamic");

    /// The path at which pictures are given to a collection.
    private static final Pattern GIVEN_PICTURES =
            Pattern.compile("/api/collections/[^/]+/pictures");

    /// The paths at which files of examples come.
    private static final Set<String> UPLOADS = Set.of("/api/datasets", "/api/imports");

    private static final Pattern ADDED_EXAMPLES = Pattern.compile("/api/datasets/[^/]+/examples");

    /// The path at which pages send what people do; Vaadin adds `?v-r=` to any other address.
    private static final List<String> OF_PAGES = List.of("/VAADIN");

    /// The mark and what browsers ask for to install the application, without the cookies of its
    /// pages; every page asks for the mark again and again to see whether the server answers.
    static final List<String> APPEARANCE =
            List.of(
                    "/mark.svg",
                    "/manifest.webmanifest",
                    "/icon-192.png",
                    "/icon-512.png",
                    "/icon-maskable-512.png",
                    "/apple-touch-icon.png");

    /// The paths on which nobody gets a session: of monitoring, and what shows who is here.
    private static final List<String> SESSIONLESS =
            Stream.concat(Stream.of("/actuator"), APPEARANCE.stream()).toList();

    private ProgramPaths() {}

    /// Whether a request is a program's, by the path that controllers are found by: decoded,
    /// without parameters, so that no other spelling of it gets around the limits.
    public static boolean contain(HttpServletRequest request) {
        return contain(path(request));
    }

    static boolean contain(String path) {
        return isBelow(path, ROOTS);
    }

    static boolean needPlaces(String path) {
        return contain(path) || isBelow(path, BESIDE);
    }

    static boolean areAnswered(String path) {
        return isBelow(path, ANSWERING);
    }

    /// Whether it is asked there what goes on in a run's network.
    static boolean lookInside(String path) {
        return INSIDE.matcher(path).matches();
    }

    /// Server-sent events of a run, for as long as it lasts.
    static boolean areEvents(String path) {
        return path.startsWith("/api/runs/") && path.endsWith("/events");
    }

    /// Whether whoever asks there may get a session, as with a page.
    static boolean mayBeginSession(String path) {
        return !needPlaces(path) && !isBelow(path, SESSIONLESS);
    }

    static boolean takeLargeBodies(String path) {
        return isBelow(path, LARGE) || GIVEN_PICTURES.matcher(path).matches();
    }

    /// Whether files of examples come there, which go to the disk.
    static boolean takeUploads(String path, String method) {
        boolean areExamples = ADDED_EXAMPLES.matcher(path).matches();
        return method.equals("POST") && (UPLOADS.contains(path) || areExamples);
    }

    /// Whether anybody reads a body that comes there.
    static boolean takeBodies(String path, @Nullable String query) {
        return contain(path) || isBelow(path, OF_PAGES) || isOfPage(query);
    }

    private static boolean isOfPage(@Nullable String query) {
        return query != null && (query.startsWith("v-r=") || query.contains("&v-r="));
    }

    static String path(HttpServletRequest request) {
        String behind = request.getPathInfo();
        return request.getServletPath() + (behind == null ? "" : behind);
    }

    private static boolean isBelow(String path, List<String> roots) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
