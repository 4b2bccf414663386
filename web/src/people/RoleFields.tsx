import { Check as CheckMark, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../src/contract/people.js';
import { allows, type Permission } from '../../../src/contract/permissions.js';
import { Check } from '../ui/Field.js';

/** The roles a member of an organisation can have, in the order of how often they are given. */
export const memberRoles = ['duty_officer', 'interpreter', 'coordinator', 'head', 'observer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What is worth knowing before a role is given. */
const telling: readonly Permission[] = [
  'message.read',
  'message.post',
  'translation.write',
  'name.confirm',
  'channel.open',
  'channel.people',
  'person.manage',
];

interface Props {
  value: readonly MemberRole[];
  onChange(value: readonly MemberRole[]): void;
}

/** Which roles a person has, and what these together allow. */
export function RoleFields({ value, onChange }: Props) {
  const { t } = useTranslation('people');
  return (
    <fieldset className="role-fields">
      <legend className="field-legend">{t('roles')}</legend>
      <div className="role-fields-boxes">
        {memberRoles.map((role) => (
          <Check
            key={role}
            label={t(`common:role.${role}`)}
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, role] : value.filter((other) => other !== role))
            }
          />
        ))}
      </div>
      <Allowed roles={value} />
    </fieldset>
  );
}

/** What the roles together allow, and what they do not. */
export function Allowed({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('people');
  return (
    <div className="allowed">
      <h3>{t('allowed.title')}</h3>
      <ul>
        {telling.map((permission) => {
          const may = allows(roles, permission);
          return (
            <li key={permission} className={may ? undefined : 'allowed-not'}>
              {may ? <CheckMark size={16} /> : <X size={16} />}
              <span className="sr-only">{may ? t('allowed.yes') : t('allowed.no')}</span>
              {t(`allowed.${permission.replace('.', '_')}`)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
