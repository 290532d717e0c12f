package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.Awaited;
import org.glyphery.UnusableStorage;
import org.glyphery.UserError;
import org.glyphery.dataset.NoSuchDataset;
import org.glyphery.dataset.NotStored;
import org.glyphery.dataset.OriginalVersion;
import org.glyphery.dataset.UnknownCollection;
import org.glyphery.dataset.collections.UnusableCollection;
import org.glyphery.dataset.imports.NothingToFetch;
import org.glyphery.dataset.imports.TakenDatasetName;
import org.glyphery.dataset.labelling.UnknownDraft;
import org.glyphery.dataset.labelling.UnsuitableDraft;
import org.glyphery.prediction.BreakingPromotion;
import org.glyphery.prediction.ModelTooLarge;
import org.glyphery.prediction.StaleRevision;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.prediction.UnknownServedName;
import org.glyphery.prediction.UnknownVersion;
import org.glyphery.prediction.UnsuitablePromotion;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.DamagedSnapshots;
import org.glyphery.run.DatasetInUse;
import org.glyphery.run.ModelInUse;
import org.glyphery.run.NoHealth;
import org.glyphery.run.NoSnapshots;
import org.glyphery.run.NoWeights;
import org.glyphery.run.UnknownRace;
import org.glyphery.run.UnknownRun;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.study.UnknownStudy;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/// Errors as `{"error": "what happened, why, and what to do"}`.
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    record ApiError(String error) {}

    @ExceptionHandler
    ResponseEntity<ApiError> userError(UserError e) {
        return answer(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /// What is wrong with a plan or a study.
    ///
    /// @param error all of it in one text
    /// @param fields what is wrong with each bad field, of the first 50
    /// @param count how much is wrong in all
    record PlanError(String error, List<FieldError> fields, int count) {}

    @ExceptionHandler
    ResponseEntity<PlanError> invalidPlan(InvalidPlan e) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new PlanError(e.getMessage(), e.errors(), e.count()));
    }

    @ExceptionHandler({
        UnknownRun.class,
        UnknownRace.class,
        UnknownStudy.class,
        UnknownModel.class,
        UnknownServedName.class,
        UnknownVersion.class,
        NoSuchDataset.class,
        UnknownDraft.class,
        UnknownCollection.class,
        NoWeights.class,
        NoHealth.class,
        NoSnapshots.class
    })
    ResponseEntity<ApiError> unknown(UserError e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooLarge(ModelTooLarge e) {
        return answer(HttpStatus.INSUFFICIENT_STORAGE, e.getMessage());
    }

    /// It is no fault of whoever asks.
    @ExceptionHandler({DamagedEpoch.class, DamagedSnapshots.class})
    ResponseEntity<ApiError> damaged(UserError e) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage());
    }

    @ExceptionHandler({
        UnsuitableStatus.class,
        UnsuitablePromotion.class,
        BreakingPromotion.class,
        ModelInUse.class,
        DatasetInUse.class,
        TakenDatasetName.class,
        NothingToFetch.class,
        UnsuitableDraft.class,
        NotStored.class,
        OriginalVersion.class,
        UnusableCollection.class
    })
    ResponseEntity<ApiError> unsuitable(UserError e) {
        return answer(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> stale(StaleRevision e) {
        return answer(HttpStatus.PRECONDITION_FAILED, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> unreadable(HttpMessageNotReadableException e) {
        return answer(HttpStatus.BAD_REQUEST, UnreadableJson.sentence(e));
    }

    /// @return nothing where whoever asked has gone, as a page does that wants other pictures now
    @ExceptionHandler
    @Nullable ResponseEntity<ApiError> unexpected(RuntimeException e) {
        if (e instanceof Awaited.GivenUp
                || DisconnectedClientHelper.isClientDisconnectedException(e)) return null;
        Optional<UnusableStorage> unusable = UnusableStorage.behind(e);
        if (unusable.isPresent()) {
            LOG.warn("A request found that nothing can be stored: {}", e.toString());
            return answer(HttpStatus.INSUFFICIENT_STORAGE, unusable.get().getMessage());
        }
        LOG.error("A request could not be answered", e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on the server; its log has the details.");
    }

    private static ResponseEntity<ApiError> answer(HttpStatus status, @Nullable String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiError(String.valueOf(message)));
    }
}
