package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.trust.RefusedCertificateException;
import org.directpathguard.vsphere.trust.UntrustedServerException;
import org.directpathguard.vsphere.xml.UnreadableXmlException;
import org.directpathguard.vsphere.xml.XmlLimitException;
import org.jspecify.annotations.Nullable;

/** What went wrong on the way to a server and back, in plain words. */
final class FailureMessages {

    private static final String CHECK_NETWORK =
            "Check the address and port, that the server runs, and that no firewall stands between.";

    private FailureMessages() {}

    static VsphereException explain(IOException failure, ConnectionSettings settings, String doing) {
        String server = settings.server().displayName();
        Optional<RefusedCertificateException> refused = find(failure, RefusedCertificateException.class);
        if (refused.isPresent()) {
            return UntrustedServerException.of(server, settings.trust(), refused.get());
        }
        Optional<SoapFault> fault = find(failure, SoapFault.class);
        if (fault.isPresent()) {
            return FaultMessages.explain(fault.get(), settings, doing);
        }
        return find(failure, UnreadableXmlException.class)
                .map(cause -> unreadable(cause, server, doing))
                .or(() -> find(failure, HttpAnswerException.class).map(cause -> notVsphere(cause, server, doing)))
                .orElseGet(() -> line(failure, server, doing));
    }

    private static VsphereException unreadable(UnreadableXmlException cause, String server, String doing) {
        boolean tooLarge = cause instanceof XmlLimitException;
        return new UnreadableAnswerException(
                "The answer of " + server + " while " + doing + " can't be used: " + cause.getMessage() + ".",
                tooLarge
                        ? "No vSphere server answers like this; check that the address is the server's and that nothing "
                                + "stands between."
                        : "Try again; if it stays so, check that the address is that of a vCenter or ESXi host and that "
                                + "no proxy cuts answers off.",
                cause);
    }

    private static VsphereException notVsphere(HttpAnswerException cause, String server, String doing) {
        boolean busy = cause.status() == 503 || cause.status() == 502;
        return new UnreadableAnswerException(
                "The server " + server + " gave no vSphere answer while " + doing + ": " + cause.getMessage() + ".",
                busy
                        ? "Its services are starting or stopped; try again in a few minutes."
                        : "Check that this is the address of a vCenter or an ESXi host itself, without a gateway before it.",
                cause);
    }

    private static VsphereException line(IOException failure, String server, String doing) {
        if (find(failure, UnresolvedAddressException.class).isPresent()
                || find(failure, UnknownHostException.class).isPresent()) {
            return new UnreachableServerException(
                    "There is no server named " + server + ".", "Check the spelling and the name service.", failure);
        }
        if (find(failure, HttpConnectTimeoutException.class).isPresent()
                || find(failure, NoRouteToHostException.class).isPresent()) {
            return new UnreachableServerException("There is no way to " + server + ".", CHECK_NETWORK, failure);
        }
        if (find(failure, HttpTimeoutException.class).isPresent()) {
            return new UnreachableServerException(
                    server + " did not answer in time while " + doing + ": " + reason(failure) + ".",
                    "The server is overloaded or hangs; look at its state and try again.",
                    failure);
        }
        if (find(failure, ConnectException.class).isPresent()) {
            return new UnreachableServerException(server + " accepts no connection.", CHECK_NETWORK, failure);
        }
        if (find(failure, SSLException.class).isPresent()) {
            return new UnreachableServerException(
                    server + " speaks no TLS that can be used: " + reason(failure) + ".",
                    "Check that the port is the one for https, and that the server offers TLS 1.2 or newer.",
                    failure);
        }
        if (failure instanceof UnsendableCallException) {
            return new VsphereException(
                    "Nothing was sent to " + server + " while " + doing + ": " + reason(failure) + ".",
                    "Check names, ids and the password for control characters.",
                    failure);
        }
        return new UnreachableServerException(
                "The connection to " + server + " broke while " + doing + ": " + reason(failure) + ".",
                CHECK_NETWORK,
                failure);
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "no reason was given" : message.strip();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
