package org.directpathguard.simulator.sample;

import java.util.List;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.SitePlan;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;

/**
 * All stories in one vCenter.
 *
 * <p>A real vCenter 8.0 would refuse the hosts of version 6.5; they are here because that is what the incident ran on.
 */
public final class SampleSite {

    private SampleSite() {}

    /** {@return the sample inventory} */
    public static SitePlan vcenter() {
        return new SitePlan(
                "Lab",
                EsxiRelease.V8_0_U3,
                false,
                List.of(
                        alone(IbexStories.article()),
                        alone(HbaStories.stick()),
                        alone(HbaStories.storageMachine()),
                        alone(HbaStories.twins()),
                        SanStories.cluster(),
                        alone(ModernStories.nvme()),
                        alone(ModernStories.bridge()),
                        alone(IbexStories.armed()),
                        alone(IbexStories.broken()),
                        VsanStory.cluster(),
                        alone(NetworkStory.member())),
                List.of(VsanStory.distributedSwitch()));
    }

    /** {@return the article's host by itself, as its own server} */
    public static SitePlan standAlone() {
        return new SitePlan("ha-datacenter", EsxiRelease.V6_5, true, List.of(alone(IbexStories.article())), List.of());
    }

    private static Group alone(Member member) {
        return new Group("", List.of(member));
    }
}
