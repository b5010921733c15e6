package org.directpathguard.simulator.render;

import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.EsxiRelease;

/** What servers say they are. */
final class AboutElements {

    private AboutElements() {}

    static Element esxi(String name, EsxiRelease release, String apiVersion) {
        return Vim.data(
                name,
                Vim.text("name", "VMware ESXi"),
                Vim.text("fullName", "VMware ESXi " + release.version() + " build-" + release.build()),
                Vim.text("vendor", "VMware, Inc."),
                Vim.text("version", release.version()),
                Vim.text("build", release.build()),
                Vim.text("localeVersion", "INTL"),
                Vim.text("localeBuild", "000"),
                Vim.text("osType", "vmnix-x86"),
                Vim.text("productLineId", "embeddedEsx"),
                Vim.text("apiType", "HostAgent"),
                Vim.text("apiVersion", apiVersion),
                Vim.text("licenseProductName", "VMware ESX Server"),
                Vim.text("licenseProductVersion", release.version().substring(0, 1) + ".0"));
    }

    static Element vcenter(String name, EsxiRelease release, String instanceUuid) {
        String full = "VMware vCenter Server " + release.version() + " build-" + release.build();
        return Vim.data(
                name,
                Vim.text("name", "VMware vCenter Server"),
                Vim.text("fullName", full + " (simulated by DirectPath Guard)"),
                Vim.text("vendor", "VMware, Inc."),
                Vim.text("version", release.version()),
                Vim.text("build", release.build()),
                Vim.text("localeVersion", "INTL"),
                Vim.text("localeBuild", "000"),
                Vim.text("osType", "linux-x64"),
                Vim.text("productLineId", "vpx"),
                Vim.text("apiType", "VirtualCenter"),
                Vim.text("apiVersion", release.apiVersion()),
                Vim.text("instanceUuid", instanceUuid),
                Vim.text("licenseProductName", "VMware VirtualCenter Server"),
                Vim.text("licenseProductVersion", release.version().substring(0, 1) + ".0"));
    }
}
