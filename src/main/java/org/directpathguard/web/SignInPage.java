package org.directpathguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.directpathguard.identity.OidcSignIn;
import org.directpathguard.identity.SignInChoices;
import org.directpathguard.identity.WantedPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people say who they are. */
@Controller
class SignInPage {

    private static final Set<String> PROBLEMS =
            Set.of("refused", "too-many", "unreachable", "unavailable", "ended", "provider", "provider-unreachable");

    private final SignInChoices choices;
    private final OidcSignIn provider;

    SignInPage(SignInChoices choices, OidcSignIn provider) {
        this.provider = provider;
        this.choices = choices;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String back,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        WantedPage.remember(request, back);
        // A part of a page that was asked for ends here when the session is over: the script then leads the whole page
        // here.
        response.setHeader("X-Sign-In", "needed");
        model.addAttribute("people", choices.people());
        model.addAttribute("inventories", choices.inventories());
        model.addAttribute("provider", provider.isOffered());
        model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
        return "sign-in";
    }
}
