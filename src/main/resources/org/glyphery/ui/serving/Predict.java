import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

class Predict {

    public static void main(String[] arguments) throws Exception {
        // 28 rows of 28 numbers in [0, 1]: 0 is paper, 1 is ink. These make a seven.
        float[][] picture = new float[28][28];
        for (int row = 5; row < 23; row++) {
            int left = row < 8 ? 8 : 19 - row / 3;
            int right = row < 8 ? 20 : 22 - row / 3;
            Arrays.fill(picture[row], left, right, 1);
        }
        String body = "{\"instances\": [%s]}".formatted(Arrays.deepToString(picture));
        var request =
                HttpRequest.newBuilder(URI.create("ADDRESS/v1/models/MODELVERSION:predict"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer KEY")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            // {"predictions": [[ten probabilities]]}
            System.out.println(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
