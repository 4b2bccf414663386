import { FileCheck2, ShieldCheck, ShieldX } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Finding } from '../../../proof/verify-minutes.mjs';
import { useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { PageHeader } from '../ui/PageHeader.js';
import { BothWords } from './BothWords.js';
import { useMinutesLists } from './useMinutes.js';
import './check.css';
import './editor.css';

interface Verdict {
  name: string;
  holds: boolean;
  says: { text: string; ok: boolean; code: Finding['code'] }[];
}

/** Checks a print by its fingerprint, and a bundle by itself: nothing of it leaves this device, nothing is taken on trust. */
export default function CheckPage() {
  const { t } = useTranslation('minutes');
  const { hash } = useLocation();
  const printed = decodeURIComponent(hash.slice(1)).toUpperCase();
  return (
    <>
      <PageHeader title={t('check_page.title')} says={t('check_page.says')} />
      <div className="mc">
        {printed && <Printed fingerprint={printed} />}
        <Bundle />
      </div>
    </>
  );
}

function Printed({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation('minutes');
  const { shared, pending, partial } = useMinutesLists();
  const found = shared.find(({ frozen }) => frozen?.fingerprint === fingerprint);
  return (
    <section className="card mc-part" aria-labelledby="mc-printed">
      <h2 id="mc-printed">{t('check_page.printed')}</h2>
      <p className="ms-fingerprint">
        <b translate="no">{fingerprint}</b>
      </p>
      {found ? (
        <Callout tone="ok">
          <span>{t(`check_page.found.${found.state === 'signed' ? 'signed' : 'frozen'}`)}</span>
          <Link to={`/minutes/${found.id}`}>
            <span translate="no">{found.number}</span> <BothWords text={found.title} />
          </Link>
        </Callout>
      ) : (
        !pending && (
          <Callout tone={partial ? 'warning' : 'error'}>
            {t(partial ? 'check_page.not_all' : 'check_page.unknown')}
          </Callout>
        )
      )}
    </section>
  );
}

function Bundle() {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [verdict, setVerdict] = useState<Verdict>();
  const [over, setOver] = useState(false);
  const check = async (file: File | undefined) => {
    if (!file) return;
    const { verifyBundle, say } = await import('../../../proof/verify-minutes.mjs');
    const { holds, findings } = await verifyBundle(await file.arrayBuffer());
    const says = findings.map((finding) => ({ text: say(finding, language), ok: finding.ok, code: finding.code }));
    setVerdict({ name: file.name, holds, says });
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <section className="card mc-part" aria-labelledby="mc-bundle">
      <h2 id="mc-bundle">{t('check_page.bundle')}</h2>
      <p className="me-quiet">{t('check_page.bundle_says')}</p>
      <label
        className="mc-drop"
        data-over={over || undefined}
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={(event) => {
          drag(event);
          void check(event.dataTransfer.files[0]);
        }}
      >
        <FileCheck2 size={22} aria-hidden />
        <span>{t('check_page.drop')}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => {
            void check(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      {verdict && (
        <div className="mc-verdict" data-holds={verdict.holds} role="status">
          <p>
            {verdict.holds ? <ShieldCheck size={20} aria-hidden /> : <ShieldX size={20} aria-hidden />}
            <b>{t(verdict.holds ? 'check_page.holds' : 'check_page.broken')}</b>
            <span dir="auto">{verdict.name}</span>
          </p>
          <ul>
            {verdict.says.map(({ text, ok, code }) => (
              <li key={code} data-ok={ok}>
                {ok ? <ShieldCheck size={15} aria-hidden /> : <ShieldX size={15} aria-hidden />}
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
