import type { Language } from '../../../src/contract/basics.js';
import type { BodyOf } from '../../../src/contract/routes.js';
import { newId } from '../api/call.js';
import {
  emptyOrganisation,
  type OrganisationForm,
  organisationReady,
  toOrganisation,
} from '../people/organisationForm.js';
import { isTyped, type Typed, toPersonName, untyped } from '../ui/BilingualFields.js';
import { shortestPassword } from './PasswordField.js';

/** Who an account is for. */
export interface AccountForm {
  email: string;
  name: Typed;
  language: Language;
}

/** What is typed on the set-up page. The ids are chosen once, so pressing twice makes nothing twice. */
export interface SetUpForm {
  ids: { operator: string; organisation: string; coordinator: string };
  operator: AccountForm;
  password: string;
  organisation: OrganisationForm;
  coordinator: AccountForm;
}

export const emptyAccount = (language: Language): AccountForm => ({ email: '', name: untyped, language });

export const emptySetUp = (language: Language): SetUpForm => ({
  ids: { operator: newId(), organisation: newId(), coordinator: newId() },
  operator: emptyAccount(language),
  password: '',
  organisation: emptyOrganisation(language === 'zh' ? 'cn' : 'vn'),
  coordinator: emptyAccount(language),
});

/** What an account still needs; the server looks closer. */
export const accountLacks = ({ email, name }: AccountForm): ('name' | 'email')[] => [
  ...(isTyped(name) ? [] : ['name' as const]),
  ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : ['email' as const]),
];

/** Whether an account can be made of it. */
export const accountReady = (form: AccountForm): boolean => accountLacks(form).length === 0;

export const setUpReady = (form: SetUpForm): boolean =>
  accountReady(form.operator) &&
  accountReady(form.coordinator) &&
  form.password.length >= shortestPassword &&
  organisationReady(form.organisation);

export function toSetUp(token: string, form: SetUpForm): BodyOf<'POST /set-up'> {
  const account = ({ email, name, language }: AccountForm) => ({
    email: email.trim(),
    name: toPersonName(name),
    language,
  });
  return {
    token,
    operator: { id: form.ids.operator, ...account(form.operator), password: form.password },
    organisation: { id: form.ids.organisation, ...toOrganisation(form.organisation) },
    coordinator: { id: form.ids.coordinator, ...account(form.coordinator) },
  };
}
