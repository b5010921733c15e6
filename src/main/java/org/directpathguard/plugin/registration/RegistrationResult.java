package org.directpathguard.plugin.registration;

import java.util.Optional;
import org.directpathguard.vsphere.extension.PluginExtension;

/**
 * What registering did.
 *
 * @param deed what was done
 * @param before what the vCenter held before, empty if nothing
 * @param now what it holds now
 */
public record RegistrationResult(Deed deed, Optional<PluginExtension> before, PluginExtension now) {

    /** What was done to the registration. */
    public enum Deed {
        /** There was none; now there is. */
        REGISTERED,
        /** It said something else; now it is as wished, with a higher version so that clients load it anew. */
        RENEWED,
        /** It was already as wished; nothing was written. */
        UNCHANGED
    }
}
