package org.directpathguard.rules;

import java.util.List;

/** Looks for one kind of trouble. */
@FunctionalInterface
interface Rule {

    /**
     * Judges a situation.
     *
     * @param situation the host, the request and what is lost
     * @return the findings, empty where there is none
     */
    List<Finding> judge(Situation situation);
}
