package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.vsphere.connection.LoginRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the sign-in page sends. The page itself is one of the pages, at {@code /sign-in}. */
@Controller
class SignInController {

    private static final String PAGE = "redirect:/sign-in?problem=";

    private final SignInChoices choices;
    private final SignIns signIns;
    private final OidcSignIn provider;
    private final Attempts attempts = new Attempts();

    SignInController(SignInChoices choices, SignIns signIns, OidcSignIn provider) {
        this.choices = choices;
        this.signIns = signIns;
        this.provider = provider;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String inventory,
            @RequestParam String user,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws LedgerUnavailableException {
        Optional<VsphereSignIn> vsphere = choices.vsphere();
        if (vsphere.isEmpty()) {
            return PAGE + "unavailable";
        }
        if (!attempts.mayTry(request.getRemoteAddr())) {
            return PAGE + "too-many";
        }
        try {
            signIns.begin(vsphere.get().signIn(inventory, user, password.toCharArray()), request, response);
            return "redirect:" + WantedPage.take(request);
        } catch (LedgerUnavailableException unrecorded) {
            throw unrecorded;
        } catch (LoginRefusedException refused) {
            signIns.refused(user, request);
            return PAGE + "refused";
        } catch (InventoryException unreachable) {
            return PAGE + "unreachable";
        }
    }

    /** Leads to the identity provider, if it answers. */
    @GetMapping("/sign-in/provider")
    String leadToProvider() {
        if (!provider.isOffered()) {
            return PAGE + "unavailable";
        }
        return provider.isThere()
                ? "redirect:/oauth2/authorization/" + OidcSignIn.REGISTRATION
                : PAGE + "provider-unreachable";
    }

    @PostMapping("/sign-in/demo")
    String signIn(@RequestParam String person, HttpServletRequest request, HttpServletResponse response)
            throws LedgerUnavailableException {
        Optional<Caller> found = choices.people().isEmpty() ? Optional.empty() : DemoPeople.find(person);
        if (found.isEmpty()) {
            return PAGE + "unavailable";
        }
        signIns.begin(new CallerAuthentication(found.get()), request, response);
        return "redirect:" + WantedPage.take(request);
    }
}
