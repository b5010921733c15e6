package org.directpathguard.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds Clarity's and htmx's files among the libraries, whatever their versions. */
@Component
class ClarityFiles {

    private static final String BASE = "META-INF/resources";

    private final Resource sheet;
    private final String styleSheetPath;
    private final String htmxPath;

    ClarityFiles() throws IOException {
        this.sheet = find("/webjars/clr__ui/*/clr-ui.min.css");
        this.styleSheetPath = path(sheet);
        this.htmxPath = path(find("/webjars/htmx.org/*/dist/htmx.min.js"));
    }

    private static Resource find(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + BASE + pattern);
        if (found.length != 1) {
            throw new IllegalStateException("Expected one " + pattern + " among the libraries, found " + found.length);
        }
        return found[0];
    }

    private static String path(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf(BASE) + BASE.length());
    }

    InputStream styleSheet() throws IOException {
        return sheet.getInputStream();
    }

    /** {@return where the style sheet is served, with its version} */
    String styleSheetPath() {
        return styleSheetPath;
    }

    /** {@return where htmx is served, with its version} */
    String htmxPath() {
        return htmxPath;
    }
}
