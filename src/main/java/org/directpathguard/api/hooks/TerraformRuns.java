package org.directpathguard.api.hooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.stereotype.Component;

/**
 * Works on run tasks, each once: a request that is sent again, by whomever, starts nothing, here or at another replica, nor
 * after a restart.
 */
@Component
class TerraformRuns {

    private static final int REMEMBERED = 10_000;

    private final HookWorkers workers;
    private final TerraformRun run;
    private final TerraformCallback callback;
    private final RepeatedQuestions repeated;
    private final long heartbeat;
    private final Set<String> begun = Collections.synchronizedSet(Collections.newSetFromMap(new Memory()));

    TerraformRuns(
            HookWorkers workers,
            TerraformRun run,
            TerraformCallback callback,
            RepeatedQuestions repeated,
            HookProperties properties) {
        this.workers = workers;
        this.run = run;
        this.callback = callback;
        this.repeated = repeated;
        this.heartbeat = properties.terraform().heartbeat().toMillis();
    }

    void begin(TerraformTask task) {
        if (!begun.add(task.id())) {
            return;
        }
        try {
            workers.execute(() -> work(task));
        } catch (RuntimeException busy) {
            begun.remove(task.id());
            throw busy;
        }
    }

    private void work(TerraformTask task) {
        try {
            if (!repeated.take("terraform", task.id())) {
                return;
            }
        } catch (LedgerUnavailableException gone) {
            begun.remove(task.id());
            callback.send(task, TerraformResult.failed(gone.problem(), gone.nextStep()));
            return;
        }
        callback.send(task, TerraformResult.running());
        ScheduledFuture<?> beating = workers.every(heartbeat, () -> callback.send(task, TerraformResult.running()));
        TerraformResult result;
        try {
            result = run.judge(task);
        } finally {
            beating.cancel(false);
        }
        callback.send(task, result);
    }

    /** The latest ones. */
    private static final class Memory extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
