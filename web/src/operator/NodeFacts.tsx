import { useTranslation } from 'react-i18next';
import type { NodeView } from '../../../src/contract/accounts.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** Numbers of the node; none of them says anything of what is written. */
export function NodeFacts({ node }: { node: NodeView }) {
  const { t } = useTranslation('operator');
  const numbers = {
    organisations: node.organisations,
    channels: node.channels,
    active: node.people.active,
    invited: node.people.invited,
    suspended: node.people.suspended,
    sessions: node.openSessions,
    without_second_step: node.withoutSecondStep,
  };
  return (
    <section className="card operator-node" aria-labelledby="operator-node">
      <h2 id="operator-node">{t('node.title')}</h2>
      <dl className="operator-numbers">
        {Object.entries(numbers).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`node.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="operator-quiet">
        {t('node.since')} <TwoClocks at={node.startedAt} date="always" />
        {' · '}
        {t(`node.database.${node.database}`)}
        {' · '}
        {t('node.id')} <code translate="no">{node.id}</code>
      </p>
    </section>
  );
}
