import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { avatarLetters } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';

/** Who stood for each side, one's own first, in the order of the delegation. */
export function Delegations({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { side: own } = useReader();
  return (
    <>
      {[own, otherSide(own)].map((side) => {
        const people = minutes.delegations[side];
        return (
          <div key={side} className="me-delegation">
            <p>
              <SideBadge side={side} />
              <b>{t(`common:side.${side}`)}</b>
              <small>{t('delegations.count', { count: people.length })}</small>
            </p>
            <ul>
              {people.map((person, at) => (
                <li key={`${at}${person.name.vi}${person.name.zh}`}>
                  <span className={`avatar avatar-small avatar-${side}`} aria-hidden="true">
                    {avatarLetters(lettersOf(person.name), language)}
                  </span>
                  <span className="ellipsis">
                    <BilingualNameText name={person.name} quiet />{' '}
                    <small>
                      {person.post ? <BilingualNameText name={person.post} quiet /> : t(`delegations.${person.part}`)}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

const lettersOf = ({ vi, zh }: { vi: string | null; zh: string | null }) => ({
  vi: vi === null ? null : { text: vi, status: 'given' as const },
  zh: zh === null ? null : { text: zh, status: 'given' as const },
});
