package org.directpathguard.web;

import java.util.Set;
import org.directpathguard.identity.SignInChoices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people say who they are. */
@Controller
class SignInPage {

    private static final Set<String> PROBLEMS = Set.of("refused", "too-many", "unreachable", "unavailable", "ended");

    private final SignInChoices choices;

    SignInPage(SignInChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String problem, Model model) {
        model.addAttribute("people", choices.people());
        model.addAttribute("inventories", choices.inventories());
        model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
        return "sign-in";
    }
}
