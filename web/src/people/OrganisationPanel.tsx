import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import { homeLanguage, homeSide } from '../../../src/language/clocks.js';
import { call, newId } from '../api/call.js';
import { currentLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Missing } from '../ui/Missing.js';
import { notify } from '../ui/notices.js';
import { LetterheadFields } from './LetterheadFields.js';
import { OrganisationFields } from './OrganisationFields.js';
import { emptyOrganisation, fromOrganisation, organisationReady, toOrganisation } from './organisationForm.js';
import { SidePanel } from './SidePanel.js';

interface Props {
  /** The one to change; without it a new one is added. */
  organisation: OrganisationView | undefined;
  onClose(): void;
}

/** Adds an organisation, or changes what one is called. */
export function OrganisationPanel({ organisation, onClose }: Props) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [form, setForm] = useState(() =>
    organisation ? fromOrganisation(organisation) : emptyOrganisation(homeSide(currentLanguage())),
  );
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const { side, ...rest } = toOrganisation(form);
      if (!organisation) return call('POST /organisations', { body: { id, side, ...rest } });
      return call('PATCH /organisations/:organisationId', {
        params: { organisationId: organisation.id },
        version: organisation.version,
        body: { id: newId(), ...rest },
      });
    },
    onSuccess: (changed) => {
      updateStart(cache, (start) => ({ ...start, organisations: upserted(start.organisations, changed) }));
      notify({ text: t('saved') });
      onClose();
    },
  });
  const title = organisation ? t('organisations.change') : t('organisations.add');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (organisationReady(form)) mutate();
  };
  return (
    <SidePanel label={title} title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <OrganisationFields
          value={form}
          onChange={setForm}
          error={error}
          pointer=""
          sideFixed={organisation !== undefined}
        />
        <LetterheadFields value={form} onChange={setForm} error={error} />
        {error && <Callout tone="error">{explain(error, t)}</Callout>}
        <Missing of={[!organisationReady(form) && t(`common:organisation.name_${homeLanguage(form.side)}`)]} />
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!organisationReady(form)}>
          {organisation ? t('save') : t('organisations.add')}
        </Button>
      </form>
    </SidePanel>
  );
}
