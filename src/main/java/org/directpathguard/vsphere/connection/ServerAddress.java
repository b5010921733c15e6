package org.directpathguard.vsphere.connection;

import java.net.URI;
import java.net.URISyntaxException;
import org.directpathguard.vsphere.VsphereException;

/**
 * Where a vSphere API answers.
 *
 * @param sdk the address of its SOAP endpoint, always {@code https} and ending in {@code /sdk}
 */
public record ServerAddress(URI sdk) {

    private static final String NEXT_STEP = "Give it as https://HOST[:PORT], for instance https://vcenter.example.com; "
            + "user and password have options of their own.";

    /**
     * Reads what a person typed.
     *
     * @param text {@code https://HOST[:PORT][/sdk]}; {@code https://} may be left out
     * @return the address
     * @throws VsphereException if this is no such address
     */
    public static ServerAddress parse(String text) throws VsphereException {
        String address = text.strip();
        URI uri;
        try {
            uri = new URI(address.contains("://") ? address : "https://" + address);
        } catch (URISyntaxException e) {
            throw new VsphereException("This is no address of a server: " + withoutUser(address), NEXT_STEP, e);
        }
        if (uri.getUserInfo() != null) {
            throw new VsphereException("The address holds a user, and perhaps a password.", NEXT_STEP);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw new VsphereException("The server is spoken to by https only, not: " + address, NEXT_STEP);
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getHost() != null;
        if (!plain || !(path.isEmpty() || path.equals("/sdk"))) {
            throw new VsphereException("This is no address of a vCenter or ESXi host: " + address, NEXT_STEP);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new ServerAddress(URI.create("https://" + uri.getHost() + port + "/sdk"));
    }

    /** {@return the host, with the port where it is not 443, as messages name the server} */
    public String displayName() {
        return sdk.getAuthority();
    }

    private static String withoutUser(String address) {
        return address.replaceAll("[^/@]*@", "");
    }
}
