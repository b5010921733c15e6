package org.directpathguard.simulator.trouble;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules in force. Safe for many threads. */
public final class Troubles {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /**
     * Puts a rule in force.
     *
     * @param rule the rule
     */
    public void add(Rule rule) {
        rules.add(rule);
    }

    /** From now on everything goes well. */
    public void clear() {
        rules.clear();
    }

    /**
     * What happens to a call.
     *
     * @param method the method's name
     * @param object the id of the object it is called on
     * @return the effect of the first rule that hits it; empty if it goes well
     */
    public Optional<Effect> effect(String method, String object) {
        return rules.stream()
                .filter(rule -> rule.hits(method, object))
                .findFirst()
                .map(Rule::effect);
    }
}
