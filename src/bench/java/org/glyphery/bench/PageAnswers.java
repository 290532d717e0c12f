package org.glyphery.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.run.StarterSet;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Browser;
import org.glyphery.ui.RunningGlyphery;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

/// How long the server takes to answer for each page while a CNN trains on all cores: the page
/// itself, and what it asks for until it stands there.
final class PageAnswers {

    private static final int LOADS = 20;
    private static final String MODEL = "mlp-256";

    private static final String ANSWERS =
            """
            () => [...performance.getEntriesByType('navigation'),
                   ...performance.getEntriesByType('resource').filter(each => each.name.includes('v-r='))]
                .map(each => each.responseStart - each.requestStart)
            """;

    private final RunningGlyphery glyphery = RunningGlyphery.shared();

    Section measured() throws InterruptedException {
        try (var context =
                        Browser.shared()
                                .newContext(new NewContextOptions().setViewportSize(1440, 900));
                var http = HttpClient.newHttpClient()) {
            glyphery.awaitFinished(MODEL);
            String trains = train(http);
            String run = id(http);
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("page", "p50, ms", "p95, ms", "longest, ms"));
            table.add(row(context, "Draw", "/"));
            table.add(row(context, "Train", "/train"));
            table.add(row(context, "Runs", "/runs"));
            table.add(row(context, "one run", "/runs/" + run));
            post(http, "/api/runs/%s/cancel".formatted(trains), "");
            return new Section(
                    "Answers of the server for each page while a CNN trains on all cores",
                    table,
                    List.of("%d loads each, all requests of a load.".formatted(LOADS)));
        } catch (TestAbortedException noBrowser) {
            var why = List.of(String.valueOf(noBrowser.getMessage()));
            return new Section("Answers of the server for each page", List.of(why), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Before whatever of the starter set waits; the CNN there trains on all cores as well.
    private String train(HttpClient http) throws IOException, InterruptedException {
        String run = post(http, "/api/runs", PlanJson.write(StarterSet.cnn()));
        return JsonMapper.shared().readTree(run).path("id").asString();
    }

    private String id(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(glyphery.address("/api/runs"))).build();
        String runs = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared()
                .readTree(runs)
                .valueStream()
                .filter(run -> run.path("model").asString().equals(MODEL))
                .map(run -> run.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String post(HttpClient http, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(glyphery.address(path)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private List<String> row(BrowserContext context, String title, String path) {
        List<Double> answers = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            var page = context.newPage();
            page.navigate(glyphery.address(path));
            page.locator("main > *").first().waitFor();
            var waits = (List<?>) page.evaluate(ANSWERS);
            waits.forEach(wait -> answers.add(((Number) wait).doubleValue()));
            page.close();
        }
        double[] waits = answers.stream().mapToDouble(Double::doubleValue).toArray();
        return Stream.concat(
                        Stream.of(title),
                        Stream.of(0.5, 0.95, 1.0)
                                .map(share -> "%.0f".formatted(Quantiles.quantile(waits, share))))
                .toList();
    }
}
