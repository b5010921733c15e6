package org.directpathguard.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.stream.Stream;
import org.directpathguard.host.InventoryException;
import org.springframework.core.env.Environment;

/**
 * Keeps the service from listening beyond this machine without TLS and without knowing who calls, and from believing client
 * certificates of authorities that nobody named.
 */
final class ListenGuard {

    private static final String ADDRESS = "server.address";

    private final Environment environment;
    private final IdentityProperties properties;

    ListenGuard(Environment environment, IdentityProperties properties) {
        this.environment = environment;
        this.properties = properties;
    }

    /**
     * Looks at the settings before the port is opened.
     *
     * @param tokens the tokens there are
     * @param choices what the sign-in page offers
     * @throws InventoryException if the service must not start like this
     */
    void check(ApiTokens tokens, SignInChoices choices) throws InventoryException {
        checkCertificates();
        String address = environment.getProperty(ADDRESS, "");
        if (isLoopback(address)) {
            return;
        }
        String where = address.isBlank() ? "every address of this machine" : address;
        if (!choices.people().isEmpty()) {
            throw new UnsafeAddressException(
                    "The demonstration lets anybody be Alice or Bob, so it does not listen at " + where + ".",
                    "Leave --address out to look at it on this machine.");
        }
        if (!hasTls()) {
            throw new UnsafeAddressException(
                    "The service does not listen at " + where + " without TLS: tokens and passwords would travel in"
                            + " the clear.",
                    "Set server.ssl.certificate and server.ssl.certificate-private-key (PEM), or leave --address out.");
        }
        if (!knowsCallers(tokens)) {
            throw new UnsafeAddressException(
                    "The service does not listen at " + where + " as long as nobody could say who it is.",
                    "Make a token (directpath-guard token create), or set guard.oidc.issuer, guard.certificates or"
                            + " guard.sign-in.vsphere=true.");
        }
    }

    private static boolean isLoopback(String address) throws UnsafeAddressException {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UnsafeAddressException(
                    "The service can't listen at '" + address + "': there is no such address.",
                    "Choose an address of this machine with --address.");
        }
    }

    /** Without an authority of its own, Java believes those of all the world's web sites. */
    private void checkCertificates() throws UnsafeAddressException {
        String asked = environment.getProperty("server.ssl.client-auth", "none");
        boolean isAsked = !asked.equalsIgnoreCase("none");
        if (isAsked && !hasTrustStore()) {
            throw new UnsafeAddressException(
                    "The service does not ask callers for certificates as long as it is not said whose: certificates of"
                            + " every public authority would be believed.",
                    "Name the authority of your callers: spring.ssl.bundle.pem.guard.truststore.certificate=file:… (PEM),"
                            + " or leave server.ssl.client-auth out.");
        }
        if (!properties.certificates().isEmpty() && !(isAsked && hasTls())) {
            throw new UnsafeAddressException(
                    "guard.certificates names callers, but no caller is asked for a certificate.",
                    "Set server.ssl.client-auth=want, name the authority of your callers"
                            + " (spring.ssl.bundle.pem.guard.truststore.certificate=file:…), and let the service speak TLS"
                            + " (--certificate, or guard.tls.enabled=true).");
        }
    }

    private boolean hasTrustStore() {
        String bundle = environment.getProperty("server.ssl.bundle", "");
        Stream<String> ofServer = bundle.isBlank()
                ? Stream.of("server.ssl.trust-store", "server.ssl.trust-certificate")
                : Stream.of(
                        "spring.ssl.bundle.pem." + bundle + ".truststore.certificate",
                        "spring.ssl.bundle.jks." + bundle + ".truststore.location");
        return ofServer.anyMatch(
                setting -> !environment.getProperty(setting, "").isBlank());
    }

    private boolean hasTls() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("certificate", "key-store", "bundle")
                        .anyMatch(setting -> environment.containsProperty("server.ssl." + setting));
    }

    private boolean knowsCallers(ApiTokens tokens) throws InventoryException {
        return properties.oidc().issuer() != null
                || !properties.certificates().isEmpty()
                || environment.getProperty("guard.sign-in.vsphere", Boolean.class, false)
                || tokens.list().stream().anyMatch(token -> token.isUsable(Instant.now()));
    }
}
