package org.directpathguard.simulator.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.data.Element;

/** The cookie that carries a session. */
final class SessionCookie {

    private static final String NAME = "vmware_soap_session";
    private static final Pattern COOKIE = Pattern.compile(NAME + "=\"?([^\";]+)\"?");

    private SessionCookie() {}

    /** The session that a request presents, in its cookie or in its envelope's header; empty for none. */
    static String read(Headers headers, Element envelope) {
        List<String> cookies = headers.getOrDefault("Cookie", List.of());
        for (String cookie : cookies) {
            Matcher matcher = COOKIE.matcher(cookie);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        String inHeader = envelope.textAt("Header", "vcSessionCookie");
        Matcher matcher = COOKIE.matcher(inHeader);
        return matcher.find() ? matcher.group(1) : inHeader.replace("\"", "");
    }

    static void give(Headers headers, Session session) {
        headers.add("Set-Cookie", NAME + "=\"" + session.key() + "\"; Path=/; HttpOnly; Secure;");
    }
}
