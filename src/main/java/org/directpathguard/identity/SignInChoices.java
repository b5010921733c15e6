package org.directpathguard.identity;

import java.util.List;
import java.util.Optional;

/** What the sign-in page can offer. */
public final class SignInChoices {

    private final Optional<VsphereSignIn> vsphere;
    private final boolean demo;

    /**
     * Choices of a service.
     *
     * @param vsphere sign-in with a vSphere account, where it is offered
     * @param demo whether this is a demonstration
     */
    public SignInChoices(Optional<VsphereSignIn> vsphere, boolean demo) {
        this.vsphere = vsphere;
        this.demo = demo;
    }

    /** {@return people to be signed in by a click ({@code POST /sign-in/demo}, field {@code person}); none but in the demo} */
    public List<Caller> people() {
        return demo ? DemoPeople.all() : List.of();
    }

    /**
     * Where people can sign in with their vSphere account.
     *
     * @return names of inventories for {@code POST /sign-in}, fields {@code inventory}, {@code user}, {@code password};
     *     empty where that is not offered
     */
    public List<String> inventories() {
        return vsphere.map(VsphereSignIn::inventories).orElse(List.of());
    }

    Optional<VsphereSignIn> vsphere() {
        return vsphere;
    }
}
