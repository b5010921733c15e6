package org.directpathguard.check;

import org.directpathguard.host.InventoryException;

/** No verdict can be computed: a host or device that can't be identified, or a host that answers nothing. */
public final class NoVerdictException extends InventoryException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal in two parts.
     *
     * @param problem what is the matter
     * @param nextStep what to do next
     */
    public NoVerdictException(String problem, String nextStep) {
        super(problem, nextStep);
    }
}
