package org.directpathguard.simulator.trouble;

import java.util.concurrent.atomic.AtomicInteger;

/** Says which calls go wrong, and how. Safe for many threads. */
public final class Rule {

    private final String method;
    private final Effect effect;
    private final String object;
    private final AtomicInteger toPass;
    private final AtomicInteger left;

    private Rule(String method, Effect effect, String object, int skipped, int times) {
        this.method = method;
        this.effect = effect;
        this.object = object;
        this.toPass = new AtomicInteger(skipped);
        this.left = new AtomicInteger(times);
    }

    /**
     * Every call of a method goes wrong.
     *
     * @param method the method's name, or {@code *} for every method
     * @param effect what happens
     * @return the rule
     */
    public static Rule on(String method, Effect effect) {
        return new Rule(method, effect, "", 0, Integer.MAX_VALUE);
    }

    /**
     * The same rule for calls on one object only.
     *
     * @param id the object's id
     * @return the narrower rule
     */
    public Rule ofObject(String id) {
        return new Rule(method, effect, id, toPass.get(), left.get());
    }

    /**
     * The same rule for some calls only.
     *
     * @param first how many calls go well first
     * @param count how many then go wrong; later ones go well again
     * @return the narrower rule
     */
    public Rule after(int first, int count) {
        return new Rule(method, effect, object, first, count);
    }

    /**
     * The same rule for the first call only.
     *
     * @return the narrower rule
     */
    public Rule once() {
        return after(0, 1);
    }

    Effect effect() {
        return effect;
    }

    boolean hits(String calledMethod, String calledObject) {
        boolean meant = (method.equals("*") || method.equals(calledMethod))
                && (object.isEmpty() || object.equals(calledObject));
        return meant
                && toPass.getAndUpdate(n -> Math.max(0, n - 1)) == 0
                && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
