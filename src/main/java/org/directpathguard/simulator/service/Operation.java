package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.soap.SoapFaultException;

/** Plays one method. */
@FunctionalInterface
public interface Operation {

    /**
     * Plays the method.
     *
     * @param call who calls what with which parameters
     * @return the elements {@code returnval}; none for a method that returns nothing
     * @throws SoapFaultException if the method ends with a fault
     * @throws InterruptedException if the server stops meanwhile
     */
    List<Element> perform(Call call) throws SoapFaultException, InterruptedException;
}
