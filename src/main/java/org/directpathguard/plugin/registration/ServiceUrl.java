package org.directpathguard.plugin.registration;

import java.net.URI;
import java.net.URISyntaxException;
import org.directpathguard.host.InventoryException;

/** Addresses that are told to a vCenter. */
public final class ServiceUrl {

    private ServiceUrl() {}

    /**
     * Reads the address of the service.
     *
     * @param text {@code https://HOST[:PORT]}
     * @return the address without a path
     * @throws InventoryException if it is none
     */
    public static URI service(String text) throws InventoryException {
        URI uri = https(text);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!path.replace("/", "").isEmpty()) {
            throw new InventoryException(
                    "The address of the service has a path: " + text, "Give it as https://HOST[:PORT].");
        }
        return URI.create("https://" + uri.getRawAuthority());
    }

    /**
     * Reads the address of a zip file.
     *
     * @param text an https address
     * @return the address
     * @throws InventoryException if it is none
     */
    public static URI zip(String text) throws InventoryException {
        return https(text);
    }

    private static URI https(String text) throws InventoryException {
        try {
            URI uri = new URI(text.strip());
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notHttps(text);
        }
        throw notHttps(text);
    }

    private static InventoryException notHttps(String text) {
        return new InventoryException(
                "This is no https address: " + text,
                "Give the address at which vCenter reaches the service, for instance https://guard.example.com:8443;"
                        + " the vSphere Client loads plug-ins by https only.");
    }
}
