package org.directpathguard.api.hooks;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges what a plan changes. */
@Component
class TerraformRun {

    private static final Logger LOG = LoggerFactory.getLogger(TerraformRun.class);

    private static final String WHERE = "Attach the task to the stage post-plan or pre-apply.";

    private final TerraformPlans plans;
    private final TerraformPlanReader reader;
    private final Judging judging;
    private final HookProperties properties;

    TerraformRun(TerraformPlans plans, TerraformPlanReader reader, Judging judging, HookProperties properties) {
        this.plans = plans;
        this.reader = reader;
        this.judging = judging;
        this.properties = properties;
    }

    /** The result of a task; whatever happens, there is one. */
    TerraformResult judge(TerraformTask task) {
        if (task.hasNoPlan()) {
            return TerraformResult.nothingJudged(
                    "In the stage " + task.stage() + " there is no change to judge. " + WHERE);
        }
        if (!task.hasPlan()) {
            return TerraformResult.failed("The stage " + HookText.line(task.stage()) + " is not known here.", WHERE);
        }
        try {
            List<Ask> asks = reader.asks(plans.read(task));
            if (asks.isEmpty()) {
                return TerraformResult.nothingJudged("No planned resource names a host and devices.");
            }
            Asker asker = new Asker("Terraform " + task.workspace(), task.requester(), Optional.of(task.run()), true);
            return TerraformResult.of(judging.judge(asks, asker), task.outcomes(), properties);
        } catch (UnresolvedFieldException unresolved) {
            return TerraformResult.failed(
                    unresolved.problem(), "Give it one host, and devices, by values that the plan knows already.");
        } catch (PlanUnreadableException unreadable) {
            return TerraformResult.failed(unreadable.problem(), unreadable.nextStep());
        } catch (RuntimeException unforeseen) {
            LOG.error("{} could not be judged for a reason that was not foreseen", task, unforeseen);
            return TerraformResult.failed(
                    "The service failed.", "Start the run again; if it stays, look into the log of the service.");
        }
    }
}
