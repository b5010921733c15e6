package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.trust.Trust;
import org.directpathguard.vsphere.xml.XmlLimits;

/**
 * All that a session needs to know.
 *
 * @param server whom to speak to
 * @param credentials who logs in
 * @param trust which server to believe
 * @param times how long to wait
 * @param sizes how much of an answer to take
 */
public record ConnectionSettings(
        ServerAddress server, Credentials credentials, Trust trust, TimeLimits times, XmlLimits sizes) {

    /**
     * Settings with the usual limits.
     *
     * @param server whom to speak to
     * @param credentials who logs in
     * @param trust which server to believe
     */
    public ConnectionSettings(ServerAddress server, Credentials credentials, Trust trust) {
        this(server, credentials, trust, TimeLimits.standard(), XmlLimits.standard());
    }
}
