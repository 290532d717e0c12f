package org.glyphery.ui.data;

import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportDrafts;
import org.glyphery.dataset.imports.RecipeDatasets;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.inspection.projection.ExampleMaps;
import org.glyphery.prediction.Models;
import org.glyphery.run.DatasetRemoval;
import org.glyphery.run.Runs;
import org.glyphery.study.labels.FoldStudies;
import org.springframework.stereotype.Component;

/// All that the pages of datasets ask.
@Component("dataRooms")
record DataPageServices(
        Datasets datasets,
        DatasetNews news,
        DatasetBrowser browser,
        DatasetImports imports,
        ImportDrafts importDrafts,
        RecipeDatasets recipes,
        Models models,
        LabelDrafts drafts,
        DatasetRemoval removal,
        Runs runs,
        FoldStudies folds,
        ExampleMaps maps) {}
