import client.ApiClient;
import client.ApiException;
import client.api.InferenceApi;
import client.api.ServingApi;
import client.model.InferInput;
import client.model.InferRequest;
import client.model.PredictRequest;
import java.util.Collections;
import java.util.List;

/// What somebody writes who has generated a client from /openapi.yaml. GeneratedClientTest runs it
/// beside that client: it asks a server about one picture and prints what it is told.
class Program {

    private static final List<Object> PAPER = Collections.nCopies(784, 0.0f);

    private final ServingApi serving;
    private final InferenceApi inference;
    private final String model;

    Program(ApiClient client, String model) {
        serving = new ServingApi(client);
        inference = new InferenceApi(client);
        this.model = model;
    }

    /// @param arguments the server's address and a model's name
    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var program = new Program(client, arguments[1]);
        program.describe();
        program.ask();
        program.fail();
    }

    private void describe() throws Exception {
        for (var each : serving.listModels(null, null).getModels()) {
            print("model", each.getName());
        }
        var status = serving.getModelStatus(model).getModelVersionStatus().getFirst();
        print("version", status.getVersion() + " " + status.getState());
        var signatures = serving.getModelMetadata(model).getMetadata().getSignatureDef();
        var input = signatures.getSignatureDef().get("serving_default").getInputs().get("images");
        print("height", input.getTensorShape().getDim().get(1).getSize());
        print("ready", inference.getModelReady(model).getReady());
    }

    private void ask() throws Exception {
        var row = new PredictRequest().instances(List.of(PAPER));
        print("predictions", serving.predict(model, row, null).getPredictions().getFirst());
        var input =
                new InferInput()
                        .name(InferInput.NameEnum.IMAGES)
                        .datatype(InferInput.DatatypeEnum.FP32)
                        .shape(List.of(1L, 784L))
                        .data(PAPER);
        var answer = inference.infer(model, new InferRequest().id("42").addInputsItem(input), null);
        print("id", answer.getId());
        print("data", answer.getOutputs().getFirst().getData());
    }

    private void fail() throws Exception {
        try {
            serving.predict(model, new PredictRequest().instances(List.of(List.of(1, 2))), null);
        } catch (ApiException e) {
            print("status", e.getCode());
            var body = new ApiClient().getObjectMapper().readTree(e.getResponseBody());
            print("error", body.get("error").asText());
        }
    }

    private static void print(String name, Object value) {
        System.out.println(name + ": " + value);
    }
}
