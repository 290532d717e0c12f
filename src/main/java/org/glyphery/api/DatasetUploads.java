package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportChoices;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/datasets?name=NAME`: a file of examples, as the part of a form, which becomes a
/// dataset; `POST /api/datasets/{name}/examples`: one whose examples are added to a dataset. It is
/// read beside; the dataset's state tells the rest.
@RestController
class DatasetUploads {

    private final Datasets datasets;
    private final DatasetImports imports;
    private final SentFiles files;

    DatasetUploads(Datasets datasets, DatasetImports imports, SentFiles files) {
        this.datasets = datasets;
        this.imports = imports;
        this.files = files;
    }

    @PostMapping(path = "/api/datasets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DatasetEntry add(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked)
            throws IOException, ServletException {
        var parameters = new UploadParameters(asked);
        DatasetName name = parameters.name();
        ImportChoices choices = parameters.choices();
        imports.requireFree(name);
        return files.give(
                request, from -> DatasetEntry.onItsWay(imports.start(name, from, choices)));
    }

    /// Makes a new version that has these examples as well; the old one stays.
    @PostMapping(
            path = "/api/datasets/{name}/examples",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DatasetEntry grow(
            @PathVariable String name,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> asked)
            throws IOException, ServletException {
        DatasetFacts facts = datasets.require(name, Optional.empty());
        var known = new DatasetName(facts.name());
        ImportChoices choices = UploadParameters.ofAdded(asked).choices(facts.title());
        return files.give(
                request, from -> DatasetEntry.onItsWay(imports.grow(known, from, choices)));
    }
}
