// Addresses captured one after another on a person's word, each with what came of it.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Captured } from '../../../schema/snapshot.ts';
import { ApiError } from '../../api.ts';
import { captureAddress } from '../../api-press.ts';
import { useView } from '../../use-view.ts';
import { useRefreshPress } from './use-refresh-press.ts';

export interface CaptureStep {
  url: string;
  /** Absent while it waits or is under way. */
  result?: Captured;
}

/** The addresses of a pasted text, each once: one a line, or apart by spaces. A bare host gets https. */
export function readAddresses(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return [
    ...new Set(
      words.map((word) => (/^[a-z][a-z+.-]*:\/\//i.test(word) ? word : `https://${word}`)),
    ),
  ];
}

export function useCaptures() {
  const { cluster } = useView();
  const refresh = useRefreshPress();
  const [steps, setSteps] = useState<CaptureStep[]>([]);
  const run = useMutation({
    mutationFn: async ({ urls, requisites }: { urls: string[]; requisites: boolean }) => {
      setSteps(urls.map((url) => ({ url })));
      for (const url of urls) {
        const result = await captureAddress(cluster, url, requisites).catch((error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
          return failedAs(url, error);
        });
        setSteps((all) => all.map((step) => (step.url === url ? { url, result } : step)));
      }
    },
    onSettled: refresh,
  });
  return { steps, isRunning: run.isPending, start: run.mutate, clear: () => setSteps([]) };
}

/** A refusal of the whole request is told beside its address, and the next one is tried. */
function failedAs(url: string, { zh, en }: ApiError): Captured {
  return { url, snapshot: null, unchanged: false, articleId: null, error: { zh, en } };
}
