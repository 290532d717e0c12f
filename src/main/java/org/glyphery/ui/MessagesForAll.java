package org.glyphery.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Every browser's session has its errors told by [Messages].
@Component
class MessagesForAll implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        begun -> begun.getSession().setErrorHandler(new Messages()));
    }
}
