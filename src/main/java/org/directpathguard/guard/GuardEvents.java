package org.directpathguard.guard;

/** Where events go. Whoever listens must not hold up the one who publishes, and can't undo what happened. */
@FunctionalInterface
public interface GuardEvents {

    /**
     * Tells that something happened.
     *
     * @param event what
     */
    void publish(GuardEvent event);
}
