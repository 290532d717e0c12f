package org.glyphery.ui;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/// Every page begins with the same document, whatever its address; this gives that of an address
/// which leads nowhere the status 404. What it says comes from [NoSuchPage].
@Component
class AddressStatus implements VaadinServiceInitListener {

    private final List<ParameterisedPage> kinds;

    AddressStatus(List<ParameterisedPage> kinds) {
        this.kinds = kinds;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var routes = ApplicationRouteRegistry.getInstance(event.getSource().getContext());
        event.addIndexHtmlRequestListener(page -> tell(page, routes));
    }

    private void tell(IndexHtmlResponse page, RouteRegistry routes) {
        String path = page.getVaadinRequest().getPathInfo();
        var target = routes.getNavigationRouteTarget(path == null ? "" : path.substring(1));
        if (!leadsSomewhere(target)) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean leadsSomewhere(NavigationRouteTarget target) {
        if (!target.hasTarget() || target.getRouteTarget() == null) return false;
        var view = target.getRouteTarget().getTarget();
        return kinds.stream()
                .filter(kind -> kind.view().equals(view))
                .allMatch(kind -> kind.exists(target.getRouteParameters()));
    }
}
