import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { compareTerms } from '../../../src/language/names.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Check } from '../ui/Field.js';
import { SideBadge } from '../ui/SideBadge.js';

interface Props {
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** The agencies of both sides that take part, the reader's side first; one's own is always among them. */
export function Parties({ chosen, onChange }: Props) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const language = useLanguage();
  const organisations = useStart((start) => start.organisations);
  const sorted = useMemo(() => {
    const compare = compareTerms(language);
    return [...organisations].sort((a, b) => compare(a.name, b.name));
  }, [organisations, language]);
  const own = me.side ?? homeSide(language);
  const toggle = (id: string, taken: boolean) =>
    onChange(taken ? [...chosen, id] : chosen.filter((party) => party !== id));
  return (
    <fieldset>
      <h2>{t('open.parties')}</h2>
      <p className="field-hint">{t('open.parties_hint')}</p>
      <div className="open-channel-parties">
        {[own, otherSide(own)].map((side) => {
          const theirs = sorted.filter((organisation) => organisation.side === side);
          return (
            <div key={side}>
              <h3>
                <SideBadge side={side} /> {t(`open.side.${side}`)}
              </h3>
              {theirs.map((organisation) => (
                <Check
                  key={organisation.id}
                  label={<BilingualNameText name={organisation.name} />}
                  checked={chosen.includes(organisation.id)}
                  disabled={organisation.id === me.organisationId}
                  onChange={(event) => toggle(organisation.id, event.target.checked)}
                />
              ))}
              {theirs.length === 0 && <p className="field-hint">{t('open.no_parties')}</p>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
