import { Button } from 'antd';
import type { Passage } from '../../../../schema/passage.ts';
import { formatExact } from '../../../format/value.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { readingsFor } from './propose.ts';

/** The values that stand in the quote: one click takes one. Says what the chosen words come to. */
export function ValueOffers({
  field,
  chosen,
  passage,
  onChoose,
}: {
  field: string | undefined;
  chosen: string;
  passage: Passage;
  onChoose: (value: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const offers = readingsFor(field, passage);
  if (field === undefined || offers.length === 0) return null;
  const name = t({ zh: '所选文字中', en: 'In the quote' });
  return (
    <div className="cite-offers" role="group" aria-label={name}>
      <span className="muted">
        {name}
        {t({ zh: '：', en: ': ' })}
      </span>
      {offers.map(({ words, value, sent }) => {
        const exact = formatExact(field, value, language);
        return (
          <Button
            key={sent}
            size="small"
            aria-pressed={sent === chosen}
            {...(sent === chosen && { color: 'primary' as const, variant: 'outlined' as const })}
            onClick={() => onChoose(sent)}
          >
            {exact === words ? words : t({ zh: `${words}，即 ${exact}`, en: `${words}, ${exact}` })}
          </Button>
        );
      })}
    </div>
  );
}
