// Delivers regularly while the server runs: what is new is looked for, what is due is sent.
import { deliverDue } from '../subscriptions/deliver/deliver-due.ts';
import type { Runtime } from './runtime.ts';
import { pause } from '../util/pause.ts';

const everyMs = 30_000;

export interface DeliveryTimer {
  /** Ends after the mail or call that is under way. */
  stop(): Promise<void>;
}

/** Rounds follow one another and never overlap. A failure is said on stderr, and the next round tries again. */
export function startDelivering(runtime: Runtime, pauseMs = everyMs): DeliveryTimer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await round(runtime, signal);
      await pause(pauseMs, signal);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function round(runtime: Runtime, signal: AbortSignal): Promise<void> {
  try {
    for (const { slug } of await runtime.clusters()) {
      if (signal.aborted) return;
      const context = (await runtime.cluster(slug)).subscriptions();
      await deliverDue(context, { now: runtime.now }, { signal });
    }
  } catch (error) {
    console.error(
      '订阅投递出错，稍后重试。Delivery of subscriptions failed; it is tried again.',
      error,
    );
  }
}
