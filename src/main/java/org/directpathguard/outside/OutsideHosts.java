package org.directpathguard.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that may be called.
 *
 * <p>The name is looked up here and once more when it is called. What changes in between meets the check of the certificate,
 * which is for the name.
 */
public final class OutsideHosts {

    private static final int HTTPS = 443;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private final Set<String> allowed;
    private final Set<String> within;

    /**
     * Hosts by name.
     *
     * @param allowed who may be called, as {@code HOST} for port 443 or {@code HOST:PORT}
     * @param within those of them that may have an address of this machine or a private network
     */
    public OutsideHosts(List<String> allowed, List<String> within) {
        this.allowed = allowed.stream().map(OutsideHosts::withPort).collect(Collectors.toUnmodifiableSet());
        this.within = within.stream().map(OutsideHosts::withPort).collect(Collectors.toUnmodifiableSet());
    }

    private static String withPort(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.matches(".*:\\d+") ? name : name + ":" + HTTPS;
    }

    /**
     * Takes an address that somebody sent.
     *
     * @param text the address
     * @return the address, which may be called
     * @throws ForbiddenAddressException if it may not
     */
    public URI take(String text) throws ForbiddenAddressException {
        URI address = parse(text);
        String host = address.getHost();
        if (!"https".equalsIgnoreCase(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
            throw new ForbiddenAddressException("Only an https address with a host and without a user may be called.");
        }
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        String place = host.toLowerCase(Locale.ROOT) + ":" + port;
        if (!allowed.contains(place)) {
            throw new ForbiddenAddressException("The host " + place + " is not among those that may be called.");
        }
        if (!within.contains(place)) {
            refusePrivate(host);
        }
        return address;
    }

    private static URI parse(String text) throws ForbiddenAddressException {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw new ForbiddenAddressException("This is no address that can be called.");
        }
    }

    private static void refusePrivate(String host) throws ForbiddenAddressException {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    throw new ForbiddenAddressException("The host " + host
                            + " has an address of this machine or of a private network. Allow that by name if"
                            + " it is meant.");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new ForbiddenAddressException("The host " + host + " has no address.");
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || shared
                || uniqueLocal
                || thisNetwork;
    }
}
