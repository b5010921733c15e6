package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The page that somebody was on, or asked for, before signing in; kept in the session until they have. */
public final class WantedPage {

    private static final String KEPT = WantedPage.class.getName();
    private static final String FIRST = "/";
    private static final int LONGEST = 2000;

    private WantedPage() {}

    /**
     * Whether an address is a page of this service and of no other.
     *
     * @param address a path with its query, as a browser sent it
     * @return false for anything that could lead elsewhere, as two slashes or a backslash do, or that is no plain address
     */
    public static boolean isOwn(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.length() <= LONGEST
                && address.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && "\\{}".indexOf(letter) < 0);
    }

    /**
     * Keeps it, if it is one.
     *
     * @param request the request for the sign-in page
     * @param address where to go afterwards
     */
    public static void remember(HttpServletRequest request, String address) {
        if (isOwn(address)) {
            request.getSession().setAttribute(KEPT, address);
        }
    }

    /** The page, once; the list of hosts where none was kept. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String address)) {
            return FIRST;
        }
        session.removeAttribute(KEPT);
        return address;
    }
}
