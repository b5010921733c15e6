package org.directpathguard.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Clarity's dark theme for readers whose system is dark. Clarity only knows a theme that is named on the page; this takes
 * the same values out of its style sheet and puts them under the media query, so that no script has to choose. Clarity
 * itself comes in a layer of its own, so that this site's few rules count however Clarity writes its selectors.
 */
@Controller
class DarkTheme {

    private static final Pattern DARK_RULE = Pattern.compile("\\[cds-theme~=dark\\]\\s*\\{([^}]*)\\}");

    private final String styles;

    DarkTheme(ClarityFiles clarity) throws IOException {
        StringBuilder values = new StringBuilder();
        try (InputStream sheet = clarity.styleSheet()) {
            Matcher rules = DARK_RULE.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
            while (rules.find()) {
                values.append("[cds-theme~=auto]{").append(rules.group(1)).append('}');
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("Clarity's style sheet has no dark theme any more");
        }
        this.styles = "@import url(\"" + clarity.styleSheetPath() + "\") layer(clarity);\n"
                + "@media screen and (prefers-color-scheme:dark){" + values + "}";
    }

    @GetMapping("/styles/clarity.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(styles);
    }
}
