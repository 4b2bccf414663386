import { Button } from 'antd';
import { Building2, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import { useMay } from '../api/may.js';
import { useMe, useStart } from '../api/start.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { DirectoryTabs } from './DirectoryTabs.js';
import { TermNameMark } from './NameMark.js';
import { OrganisationPanel } from './OrganisationPanel.js';
import { useSides } from './sides.js';
import './OrganisationsPage.css';
import './PeoplePage.css';

/** The agencies of both sides, the reader's side first; the operator adds and renames them. */
export default function OrganisationsPage() {
  const { t } = useTranslation('people');
  const phone = useMediaPhone();
  const manages = useMay('organisation.manage');
  const sides = useSides();
  const [params, setParams] = useSearchParams();
  const chosen = useStart(({ organisations }) => organisations.find(({ id }) => id === params.get('organisation')));
  const open = manages && (params.has('new') || chosen !== undefined);
  return (
    <div className={open ? 'people people-with-panel' : 'people'}>
      {!(phone && open) && (
        <div className="people-main">
          <PageHeader title={t('organisations.title')} {...(phone ? { back: '/more' } : {})}>
            {manages && (
              <Button type="primary" icon={<Plus size={17} />} onClick={() => setParams({ new: '' })}>
                {t('organisations.add')}
              </Button>
            )}
          </PageHeader>
          <div className="people-bar">
            <DirectoryTabs />
          </div>
          <div className="organisations">
            {sides.map(({ side, organisations }) => (
              <section key={side} aria-labelledby={`side-${side}`}>
                <h2 id={`side-${side}`}>
                  <SideBadge side={side} /> {t(`common:side.${side}`)}
                </h2>
                <ul className="card organisations-list">
                  {organisations.map((organisation) => (
                    <OrganisationRow
                      key={organisation.id}
                      organisation={organisation}
                      onOpen={manages ? () => setParams({ organisation: organisation.id }) : undefined}
                    />
                  ))}
                  {organisations.length === 0 && (
                    <li>
                      <EmptyState icon={<Building2 size={28} />} title={t('organisations.none')} />
                    </li>
                  )}
                </ul>
              </section>
            ))}
          </div>
        </div>
      )}
      {open && <OrganisationPanel key={chosen?.id ?? 'new'} organisation={chosen} onClose={() => setParams({})} />}
    </div>
  );
}

function OrganisationRow({
  organisation,
  onOpen,
}: {
  organisation: OrganisationView;
  onOpen: (() => void) | undefined;
}) {
  const { t } = useTranslation('people');
  const me = useMe();
  const words = (
    <>
      <span className="organisations-name">
        <BilingualNameText name={organisation.name} both />
      </span>
      <TermNameMark name={organisation.name} />
      {organisation.id === me.organisationId && <Tag tone="accent">{t('organisations.own')}</Tag>}
      <Tag>{t(`common:level.${organisation.level}`)}</Tag>
    </>
  );
  return (
    <li>
      {onOpen ? (
        <button type="button" onClick={onOpen}>
          {words}
        </button>
      ) : (
        <div>{words}</div>
      )}
    </li>
  );
}
