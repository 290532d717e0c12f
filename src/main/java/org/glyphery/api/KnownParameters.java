package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.api.guard.ProgramPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses parameters behind the question mark that the method which answers does not read. A
/// method that takes them all as a map tells them apart itself.
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern AND = Pattern.compile("&");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var interceptor = registry.addInterceptor(this);
        ProgramPaths.ROOTS.forEach(root -> interceptor.addPathPatterns(root, root + "/**"));
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !takesAll(method)) {
            UnknownName.refuse("parameter", names(request.getQueryString()), known(method));
        }
        return true;
    }

    private static boolean takesAll(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(each -> each.getParameterType() == MultiValueMap.class);
    }

    /// The names of the parameters, read from the address alone, since a body may look like a form
    /// and is read by others.
    private static List<String> names(@Nullable String query) {
        if (query == null) return List.of();
        return AND.splitAsStream(query)
                .map(part -> part.substring(0, (part + "=").indexOf('=')))
                .filter(name -> !name.isEmpty())
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        String given = annotation == null ? "" : annotation.name();
        return given.isEmpty()
                ? parameter.getExecutable().getParameters()[parameter.getParameterIndex()].getName()
                : given;
    }
}
