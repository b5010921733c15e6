package org.directpathguard.identity;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/** Ends a person's session at the vCenter together with the session here: at sign-out and after the idle time. */
record AuthorityOfSession(PersonalAuthority authority) implements HttpSessionBindingListener {

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        if (authority instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                // The vCenter ends an idle session by itself.
            }
        }
    }
}
