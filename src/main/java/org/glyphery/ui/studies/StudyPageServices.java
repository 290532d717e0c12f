package org.glyphery.ui.studies;

import org.glyphery.dataset.Datasets;
import org.glyphery.run.Runs;
import org.glyphery.study.Studies;
import org.glyphery.study.StudyAnswers;
import org.glyphery.study.StudyCosts;
import org.glyphery.study.StudyThumbnails;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the pages of studies ask.
@Component("studyRooms")
record StudyPageServices(
        Studies studies,
        StudyAnswers answers,
        StudyCosts costs,
        StudyThumbnails thumbnails,
        Runs runs,
        Datasets datasets,
        RunsLive live) {}
