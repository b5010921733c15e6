package org.directpathguard.repair.write;

import org.directpathguard.repair.bank.Bank;

/**
 * The wish to give a bank a new state.
 *
 * @param bank a bank of the target
 * @param newState the bytes that its state file shall have; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared as a record
public record BankChange(Bank bank, byte[] newState) {}
