package org.directpathguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.directpathguard.identity.WantedPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers language and theme in cookies of the reader's browser; nothing is kept here. */
@Controller
class Preferences {

    static final String PATH = "/preferences";
    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping(PATH)
    ResponseEntity<Void> choose(
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        language.filter(Languages::has).ifPresent(tag -> remember(headers, request, LANGUAGE, tag));
        theme.flatMap(Theme::named).ifPresent(chosen -> remember(headers, request, THEME, chosen.id()));
        headers.set(HttpHeaders.LOCATION, WantedPage.isOwn(back) ? back : "/");
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    private static void remember(HttpHeaders headers, HttpServletRequest request, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
