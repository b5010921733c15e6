package org.directpathguard.repair.write;

import org.directpathguard.repair.bank.Bank;

/**
 * How the writing of one bank ended.
 *
 * @param bank the bank as it was before
 * @param result how it ended
 * @param matter what happened, in words
 * @param nextStep what to do about it; empty if nothing
 */
public record BankOutcome(Bank bank, BankResult result, String matter, String nextStep) {}
