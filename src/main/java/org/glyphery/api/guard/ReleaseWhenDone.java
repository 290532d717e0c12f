package org.glyphery.api.guard;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/// Gives a place back when an answer that is written beside the request's thread is there.
final class ReleaseWhenDone implements AsyncListener {

    private final Places.Permit place;

    ReleaseWhenDone(Places.Permit place) {
        this.place = place;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        place.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // What has run out of time is completed as well.
    }

    @Override
    public void onError(AsyncEvent event) {
        // What has failed is completed as well.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this); // listeners are forgotten at each beginning
    }
}
