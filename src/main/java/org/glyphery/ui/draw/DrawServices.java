package org.glyphery.ui.draw;

import org.glyphery.InkLimits;
import org.glyphery.PictureLimits;
import org.glyphery.prediction.DrawnNumbers;
import org.glyphery.prediction.Models;
import org.glyphery.ui.RunsLive;
import org.springframework.stereotype.Component;

/// All that the drawing page asks.
@Component("drawingRooms")
record DrawServices(
        Models models,
        OwnDrawings drawings,
        PadExamples examples,
        PendingModels pendingModels,
        RunsLive live,
        Verdicts verdicts,
        DrawnNumbers numbers,
        InkLimits inkLimits,
        PictureLimits pictureLimits) {}
