package org.glyphery.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glyphery.dataset.Examples;

/// One of the questions that a server is asked again and again.
///
/// @param kind in words
/// @param expected status of its answer
record SoakRequest(String kind, byte[] bytes, int expected) {

    private static final int DIGITS = 50;

    /// Good and bad ones, of every form that there is.
    ///
    /// @param models names
    static List<SoakRequest> all(List<String> models, Examples digits) {
        List<SoakRequest> all = new ArrayList<>();
        for (int index = 0; index < DIGITS; index++) {
            String model = models.get(index % models.size());
            addPredictions(all, model, digits, index);
            addFiles(all, model, digits, index);
            addBad(all, model, digits, index);
        }
        return all;
    }

    private static void addPredictions(
            List<SoakRequest> all, String model, Examples digits, int index) {
        String one = WrittenDigits.rows(digits, index, 1);
        String address = "/v1/models/%s:predict".formatted(model);
        all.add(json("one picture", address, "{\"instances\":%s}".formatted(one), 200));
        all.add(json("one picture", address, "{\"instances\":%s}".formatted(one), 200));
        String many = WrittenDigits.rows(digits, index, 16);
        all.add(json("16 pictures", address, "{\"inputs\":%s}".formatted(many), 200));
        all.add(
                json(
                        "Open Inference Protocol",
                        "/v2/models/%s/infer".formatted(model),
                        "{\"inputs\":[{\"name\":\"images\",\"shape\":[1,784],\"datatype\":\"FP32\",\"data\":%s}]}"
                                .formatted(one),
                        200));
        all.add(
                json(
                        "strokes",
                        "/api/ink/predictions",
                        "{\"strokes\": [[[20, 20], [80, 20], [50, 90]]], \"models\": [\"%s\"]}"
                                .formatted(model),
                        200));
    }

    private static void addFiles(List<SoakRequest> all, String model, Examples digits, int index) {
        byte[] png = WrittenDigits.png(digits, index);
        String address = "/api/pictures/predictions?model=" + model;
        all.add(new SoakRequest("picture file", KeepAlive.post(address, "image/png", png), 200));
        byte[] cut = Arrays.copyOf(png, png.length / 2);
        all.add(new SoakRequest("broken picture", KeepAlive.post(address, "image/png", cut), 200));
        byte[] text = "no picture at all".getBytes(StandardCharsets.UTF_8);
        all.add(new SoakRequest("broken picture", KeepAlive.post(address, "image/png", text), 200));
    }

    private static void addBad(List<SoakRequest> all, String model, Examples digits, int index) {
        String address = "/v1/models/%s:predict".formatted(model);
        String one = WrittenDigits.rows(digits, index, 1);
        all.add(json("bad request", address, "{\"instances\":" + one, 400));
        all.add(json("bad request", address, "{\"instances\":[[1,2,3]]}", 400));
        all.add(json("bad request", "/v1/models/nobody:predict", "{\"instances\":[]}", 404));
    }

    private static SoakRequest json(String kind, String address, String body, int expected) {
        return new SoakRequest(kind, KeepAlive.post(address, body), expected);
    }
}
