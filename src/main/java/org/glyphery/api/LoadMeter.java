package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Measures requests for answers, from the moment at which they have come in whole, for each name
/// that they ask.
@Component
class LoadMeter implements HandlerInterceptor, WebMvcConfigurer {

    private static final String BEGUN = LoadMeter.class.getName();

    private final RecentLoad load;

    LoadMeter(RecentLoad load) {
        this.load = load;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/api/ink/predictions",
                        "/api/pictures/predictions",
                        "/v1/models/**",
                        "/v2/models/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) request.setAttribute(BEGUN, System.nanoTime());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception fault) {
        if (!(request.getAttribute(BEGUN) instanceof Long begun)) return;
        var time = Duration.ofNanos(System.nanoTime() - begun);
        boolean isFailed = fault != null || response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        for (ModelName name : AskedNames.of(new ServletWebRequest(request))) {
            load.add(name, time, isFailed);
        }
    }
}
