import { useTranslation } from 'react-i18next';
import type { Role } from '../../../src/contract/people.js';
import { Tag } from '../ui/Tag.js';

const tones: Partial<Record<Role, 'accent' | 'ok'>> = { coordinator: 'accent', head: 'accent', interpreter: 'ok' };

/** What a person may do, in the words of the trade. */
export function RoleTags({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <span className="people-roles">
      {roles.map((role) => (
        <Tag key={role} {...(tones[role] ? { tone: tones[role] } : {})}>
          {t(`role.${role}`)}
        </Tag>
      ))}
    </span>
  );
}
