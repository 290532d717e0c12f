package org.glyphery.ui.data;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which datasets have a page: also those whose files are not here.
@Component
record DatasetAddresses(DatasetBrowser browser) implements ParameterisedPage {

    @Override
    public Class<DatasetView> view() {
        return DatasetView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return parameters.get(DatasetView.NAME).flatMap(browser::find).isPresent();
    }
}
