package org.glyphery.ui.studies;

import org.glyphery.dataset.Datasets;
import org.glyphery.run.Estimates;
import org.glyphery.run.Runs;
import org.glyphery.study.Studies;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the pages of studies ask.
@Component("studyRooms")
record StudyPageServices(
        Studies studies, Runs runs, Estimates estimates, Datasets datasets, RunsLive live) {}
