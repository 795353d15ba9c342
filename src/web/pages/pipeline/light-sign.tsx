import { lightNames } from '../../../schema/pipeline.ts';
import type { Light } from '../../../schema/pipeline.ts';
import { useText } from '../../text/language.tsx';
import { lightTones } from './pipeline-words.ts';

/** A light with its word: the colour never speaks alone. */
export function LightSign({ light }: { light: Light }) {
  const t = useText();
  return (
    <span className="light-sign" data-tone={lightTones[light]} data-light={light}>
      <i aria-hidden />
      {t(lightNames[light])}
    </span>
  );
}
