import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

class Predict {

    public static void main(String[] arguments) throws Exception {
        // HEIGHT rows of WIDTH pixels of CHANNELS in [0, 1], RANGE. These grow from left to right.
        float[][][] picture = new float[HEIGHT][WIDTH][DEPTH];
        for (float[][] row : picture) {
            for (int column = 0; column < row.length; column++) {
                Arrays.fill(row[column], (column + 0.5f) / row.length);
            }
        }
        String body = "{\"instances\": [%s]}".formatted(Arrays.deepToString(picture));
        var request =
                HttpRequest.newBuilder(URI.create("ADDRESS/v1/models/MODELVERSION:predict"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            // {"predictions": [[a probability for each of COUNT classes]]}: NAMES
            System.out.println(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
