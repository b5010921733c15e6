package org.directpathguard.repair.bank;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever boot.cfg holds, the bank gets a verdict. */
class BootConfigFuzzTest {

    @FuzzTest
    void everyFileGetsAVerdict(byte[] content) {
        BootConfigFile file = BootConfigFile.of(content);
        if (file.verdict().bootability().bootable() && !file.verdict().counted()) {
            throw new AssertionError("a bank that does not count can't be bootable");
        }
    }
}
