package org.directpathguard.repair.command;

import org.directpathguard.repair.TextStyle;

/** A terminal at which somebody sits who answers every question the same way. */
record FakeTerminal(boolean answer) implements Terminal {

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public boolean confirms(String question) {
        return answer;
    }

    @Override
    public TextStyle style() {
        return TextStyle.PLAIN;
    }
}
