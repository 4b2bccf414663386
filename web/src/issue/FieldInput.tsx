import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../src/contract/files.js';
import type { FieldSpec } from '../../../src/contract/issue-types.js';
import { instantOf } from '../../../src/language/clocks.js';
import { gatePairName } from '../../../src/language/gates.js';
import { termName } from '../../../src/language/names.js';
import { looksLikeContainer, looksLikePlate } from '../../../src/language/plates.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useGatesById } from '../api/gates.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { ImportButton } from '../import/ImportButton.js';
import { Check, Field } from '../ui/Field.js';
import { comma } from '../ui/punctuation.js';
import { useReader } from '../ui/reader.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { WhenInputs } from '../ui/WhenInputs.js';
import { FileField } from './FileField.js';
import { type FieldProblem, signsIn, type Typed } from './fieldDraft.js';

interface Props {
  spec: FieldSpec;
  typed: Typed | undefined;
  problem: FieldProblem | undefined;
  /** Where files lie on the device until they are sent, and those that are there already. */
  place: string;
  there?: readonly FileView[] | undefined;
  /** Whether the other side reads it: then its language has a place too. */
  shared: boolean;
  onType(typed: Typed): void;
}

/** The inputs of one field, by its kind. */
export function FieldInput({ spec, typed = {}, problem, place, there = [], shared, onType }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const away = otherLanguage(language);
  const { side } = useReader();
  const { kind, label, hint, required, personal, unit, options } = spec;
  const at = (part: string) => typed[part] ?? '';
  const type = (part: string) => (event: { target: { value: string } }) =>
    onType({ ...typed, [part]: event.target.value });
  const aside = <span lang={langTag(away)}>{label[away]}</span>;
  const doubtful = warned(kind, at('text'));
  const hints = [
    hint?.[language],
    personal && t('personal', { purpose: personal.purpose[language] }),
    doubtful.length > 0 && t(`doubt.${kind}`, { which: doubtful.join(comma(language)) }),
  ].filter(Boolean);
  const field = {
    label: label[language],
    aside,
    required,
    hint: hints.length > 0 ? hints.join(' ') : undefined,
    error: problem && t(`wrong.${problem}`),
  };
  if (kind === 'text' || kind === 'place' || kind === 'person') {
    return (
      <div className="is-field is-field-wide">
        <Field {...field}>
          {(attributes) => (
            <Input
              {...attributes}
              lang={langTag(language)}
              maxLength={kind === 'person' ? 120 : 1000}
              value={at('text')}
              onChange={type('text')}
            />
          )}
        </Field>
        {shared && (
          <Field label={<span lang={langTag(away)}>{label[away]}</span>} aside={t('other_says')}>
            {(attributes) => (
              <Input
                {...attributes}
                lang={langTag(away)}
                maxLength={kind === 'person' ? 120 : 1000}
                value={at('other')}
                onChange={type('other')}
              />
            )}
          </Field>
        )}
      </div>
    );
  }
  if (kind === 'file') {
    return (
      <fieldset className="is-field is-field-wide">
        <legend className="field-legend">
          {label[language]} <span className="field-aside">{aside}</span>
        </legend>
        <FileField
          label={label[language]}
          place={`${place}:${spec.key}`}
          there={there}
          value={at('text')}
          onChange={(text) => onType({ text })}
        />
        {field.hint && <p className="field-hint">{field.hint}</p>}
        {field.error && <p className="field-error">{field.error}</p>}
      </fieldset>
    );
  }
  if (kind === 'checklist') {
    const done = at('text').split(' ').filter(Boolean);
    return (
      <fieldset className="is-field is-field-wide">
        <legend className="field-legend">
          {label[language]} <span className="field-aside">{aside}</span>
        </legend>
        {options?.map((option) => (
          <Check
            key={option.key}
            label={option.label[language]}
            checked={done.includes(option.key)}
            onChange={({ target }) => {
              const next = target.checked ? [...done, option.key] : done.filter((key) => key !== option.key);
              onType({ text: next.join(' ') });
            }}
          />
        ))}
      </fieldset>
    );
  }
  const instant = kind === 'instant' && at('date') && at('time') ? instantOf(at('date'), at('time'), side) : undefined;
  return (
    <div className="is-field" data-kind={kind}>
      <Field {...field}>
        {(attributes) => {
          switch (kind) {
            case 'plates':
            case 'containers':
              return (
                <>
                  <Input.TextArea
                    {...attributes}
                    autoSize={{ minRows: 1, maxRows: 5 }}
                    spellCheck={false}
                    translate="no"
                    placeholder={t(`place.${kind}`)}
                    value={at('text')}
                    onChange={type('text')}
                  />
                  <ImportButton
                    kind={kind}
                    onTake={(signs) => onType({ text: [...new Set([...signsIn(at('text')), ...signs])].join('\n') })}
                  />
                </>
              );
            case 'choice':
              return (
                <select {...attributes} value={at('text')} onChange={type('text')}>
                  <option value="">{t('choose')}</option>
                  {options?.map((option) => (
                    <option key={option.key} value={option.key}>
                      {option.label[language]}
                    </option>
                  ))}
                </select>
              );
            case 'gate':
              return <GateSelect attributes={attributes} value={at('text')} onChange={(text) => onType({ text })} />;
            case 'organisation':
              return <AgencySelect attributes={attributes} value={at('text')} onChange={(text) => onType({ text })} />;
            case 'instant':
              return (
                <WhenInputs
                  attributes={attributes}
                  label={label[language]}
                  value={{ date: at('date'), time: at('time') }}
                  onChange={(part) => onType({ ...typed, ...part })}
                >
                  {instant && <TwoClocks at={instant} date="always" />}
                </WhenInputs>
              );
            case 'period':
              return (
                <span className="is-pair">
                  <input {...attributes} type="date" value={at('from')} onChange={type('from')} />
                  <input
                    type="date"
                    aria-label={t('until_of', { name: label[language] })}
                    value={at('until')}
                    onChange={type('until')}
                  />
                </span>
              );
            case 'lane':
              return (
                <span className="is-pair">
                  <Input {...attributes} maxLength={20} value={at('text')} onChange={type('text')} />
                  <select aria-label={t('towards.label')} value={at('towards')} onChange={type('towards')}>
                    <option value="">{t('towards.both')}</option>
                    <option value="vn">{t('towards.vn')}</option>
                    <option value="cn">{t('towards.cn')}</option>
                  </select>
                </span>
              );
            case 'money':
              return (
                <span className="is-pair">
                  <Input {...attributes} inputMode="decimal" value={at('text')} onChange={type('text')} />
                  <select
                    aria-label={t('currency')}
                    translate="no"
                    value={at('currency') || 'VND'}
                    onChange={type('currency')}
                  >
                    {['VND', 'CNY', 'USD'].map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                  </select>
                </span>
              );
            case 'number':
              return (
                <Input
                  {...attributes}
                  inputMode="decimal"
                  suffix={unit?.[language]}
                  value={at('text')}
                  onChange={type('text')}
                />
              );
          }
        }}
      </Field>
    </div>
  );
}

interface SelectProps {
  attributes: object;
  value: string;
  onChange(id: string): void;
}

function GateSelect({ attributes, value, onChange }: SelectProps) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const gates = [...useGatesById().values()];
  return (
    <select {...attributes} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('choose')}</option>
      {gates.map((gate) => (
        <option key={gate.id} value={gate.id}>
          {gatePairName(gate, language).text}
        </option>
      ))}
    </select>
  );
}

function AgencySelect({ attributes, value, onChange }: SelectProps) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const organisations = useStart((start) => start.organisations);
  return (
    <select {...attributes} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('choose')}</option>
      {organisations.map(({ id, name }) => (
        <option key={id} value={id} lang={termName(name, language).lang}>
          {termName(name, language).text}
        </option>
      ))}
    </select>
  );
}

/** Plates and numbers that fit no pattern: they are asked about, and kept as they are written. */
function warned(kind: FieldSpec['kind'], text: string): string[] {
  if (kind === 'plates') return signsIn(text).filter((one) => !looksLikePlate(one));
  return kind === 'containers' ? signsIn(text).filter((one) => !looksLikeContainer(one)) : [];
}
