import { Button } from 'antd';
import { Languages, Pencil, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { needsInterpreter } from '../../../src/language/text.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { IconButton } from '../ui/IconButton.js';
import { EditFieldsDialog } from './EditFieldsDialog.js';
import { FieldText } from './FieldText.js';
import { mayFill } from './fieldDraft.js';

interface Props {
  issue: IssueView;
  onWord(part: IssuePart): void;
}

/** The facts both sides work with, in the order of the type; what nobody has filled in is plainly empty. */
export function Facts({ issue, onWord }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { me, room, mayTranslate } = useSetting();
  const may = useMay('issue.write');
  const [editing, setEditing] = useState(false);
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  const specs = type?.fields ?? [];
  const inner = room !== 'shared';
  const mine = specs.filter((spec) => mayFill(spec, { side: me.side, raisedBy: issue.raisedBy, inner }));
  return (
    <section aria-labelledby="is-facts">
      <header>
        <h2 id="is-facts">{t('facts')}</h2>
        {may && issue.closedAt === null && mine.length > 0 && (
          <Button size="small" type="text" icon={<Pencil size={14} />} onClick={() => setEditing(true)}>
            {t('edit.open')}
          </Button>
        )}
      </header>
      <dl className="is-facts">
        {specs.map((spec) => {
          const value = issue.fields[spec.key];
          const waits = value && 'text' in value && needsInterpreter(value.text);
          return (
            <div key={spec.key} data-kind={spec.kind}>
              <dt>{spec.label[language]}</dt>
              <dd>
                {value ? (
                  <FieldText spec={spec} value={value} shared={!inner} />
                ) : (
                  <span className="is-empty">{t('empty')}</span>
                )}
                {spec.personal && (
                  <p className="is-personal">
                    <ShieldCheck size={13} aria-hidden />
                    <span>
                      {t('personal', { purpose: spec.personal.purpose[language] })}
                      {issue.masked && value && ` ${t('masked')}`}
                    </span>
                  </p>
                )}
                {waits && !inner && mayTranslate && (
                  <IconButton
                    label={t('word.field_named', { name: spec.label[language] })}
                    icon={<Languages size={15} />}
                    onClick={() => onWord({ of: 'field', key: spec.key })}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {editing && type && <EditFieldsDialog issue={issue} specs={mine} onClose={() => setEditing(false)} />}
    </section>
  );
}
